"""Runs every benchmark; each writes its section of docs/benchmarks.md.

Not extractors.py: it replays answers that a person has to have recorded first.
"""

from __future__ import annotations

import cold_start
import documents
import events
import geocoder
import maps
import pictures
import plain
import reading


def main() -> None:
    """Run them in turn."""
    cold_start.main()
    geocoder.main()
    reading.main()
    plain.main()
    documents.main()
    events.main()
    maps.main()
    pictures.main()
    maps.main()


if __name__ == "__main__":
    main()
