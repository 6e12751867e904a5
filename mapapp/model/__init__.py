"""The nouns of mapapp: plain, frozen values that every step takes and returns.

Coordinates are always longitude, latitude in degrees (WGS 84). Offsets count characters of
`Document.text`; a span is [start, end).
"""

from __future__ import annotations

from mapapp.model.claims import (
    Actor,
    ActorKind,
    Attribution,
    Claim,
    Cue,
    CueRole,
    Doubt,
    DoubtKind,
    Factuality,
    Interval,
    Method,
    Phase,
    Polarity,
    Precision,
    Status,
    StatusLabel,
)
from mapapp.model.graphs import Graph, Head, Leg, Reading, Relation, StopKind, Tour
from mapapp.model.maps import Kind, Layer, LegendEntry, Line, MapSpec, Marks, Node, Style, Undrawn
from mapapp.model.texts import (
    Candidate,
    Document,
    Failure,
    Mention,
    MentionKind,
    Place,
    PlaceKind,
    Span,
    Unplaced,
)

__all__ = [
    "Actor",
    "ActorKind",
    "Attribution",
    "Candidate",
    "Claim",
    "Cue",
    "CueRole",
    "Document",
    "Doubt",
    "DoubtKind",
    "Factuality",
    "Failure",
    "Graph",
    "Head",
    "Interval",
    "Kind",
    "Layer",
    "Leg",
    "LegendEntry",
    "Line",
    "MapSpec",
    "Marks",
    "Mention",
    "MentionKind",
    "Method",
    "Node",
    "Phase",
    "Place",
    "PlaceKind",
    "Polarity",
    "Precision",
    "Reading",
    "Relation",
    "Span",
    "Status",
    "StatusLabel",
    "StopKind",
    "Style",
    "Tour",
    "Undrawn",
    "Unplaced",
]
