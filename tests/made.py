"""Reports of many relations, for what a map does with a crowd."""

from __future__ import annotations

import itertools

from handmade import Report

_STATES = (
    "ARG", "AUS", "BOL", "CHL", "CHN", "CUB", "ECU", "IRN", "ISR", "LBN", "NIC", "RUS", "SYR",
    "USA", "VEN",
)  # fmt: skip
_KINDS = (
    "aid", "sanction", "cooperation", "threat", "visit", "alliance", "arms_transfer", "attack",
    "meeting", "influence", "concern",
)  # fmt: skip


def crowd(report: Report, count: int) -> None:
    """Add `count` relations between states, each with one claim."""
    ends = itertools.permutations(_STATES, 2)
    many = ((kind, pair) for pair in ends for kind in _KINDS)
    for kind, (source, target) in itertools.islice(many, count):
        words = f"{source} {kind} {target}."
        report.claim(words, kind, report.atlas.actor(source), report.atlas.actor(target))


def fan(report: Report, count: int) -> None:
    """Add `count` attacks on Syria by groups of one home, half of them plans."""
    for i in range(count):
        source = report.atlas.actor(f"Group {i}", "group", "IRN")
        words = f"Group {i} {'will attack' if i % 2 else 'attacked'} Syria."
        target = report.atlas.actor("SYR")
        report.claim(words, "attack", source, target, phase="planned" if i % 2 else "begun")
