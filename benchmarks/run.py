"""Runs every benchmark; each writes its section of docs/benchmarks.md."""

from __future__ import annotations

import cold_start
import documents


def main() -> None:
    """Run them in turn."""
    cold_start.main()
    documents.main()


if __name__ == "__main__":
    main()
