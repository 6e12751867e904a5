"""Which everyday sentences are read at all: one fact each, in the plainest words, type by type."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import sections

from mapapp.claims import read_claims
from mapapp.geocoder import Geocoder
from mapapp.readers import read_text

SENTENCES = Path(__file__).with_name("sentences") / "plain.txt"


def main(*, misses: bool = False) -> None:
    """Read each sentence alone and write how many give a claim of a type named for it."""
    geocoder = Geocoder()
    known, read = Counter[str](), Counter[str]()
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        types, text = line.split(" | ", 1)
        first, *_ = wanted = types.split("/")
        found = {claim.type for claim in read_claims(read_text(text), geocoder).claims}
        known[first] += 1
        read[first] += bool(found & set(wanted))
        if misses and not found & set(wanted):
            print(f"{types}: {text}")
    rows = [f"| {kind} | {read[kind]} of {known[kind]} |" for kind in known]
    head = "| type | read |\n| --- | --- |"
    total = f"| **all** | **{read.total()} of {known.total()}** |"
    sections.write(
        "plain", "Plain sentences (`benchmarks/plain.py`)", "\n".join([head, *rows, total])
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what is not read")
    main(misses=parser.parse_args().misses)
