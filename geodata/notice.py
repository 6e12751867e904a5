"""NOTICE: what the geography is made of, under which licences, and the credits it owes."""

from __future__ import annotations

from packages import Archives, sources

# Licence texts that must travel with the data: file in geodata/ by package and member.
TEXTS = {
    "licences/unicode.txt": ("babel", "babel/locale-data/LICENSE.unicode"),
    "licences/lgpl-2.1.txt": ("pycountry", "pycountry-26.2.16.dist-info/licenses/LICENSE.txt"),
}
HEAD = """The geography of mapapp
=======================

The files in this folder are made by build.py from the packages below, each checked against the
sha256 in SOURCES.yaml, and from facts.yaml, which is part of mapapp and under its licence.

"""
TAIL = """\
Changes: boundaries are simplified, rounded, split and merged; city names in other scripts are left
out and coordinates rounded. Nobody named here endorses mapapp. Boundaries follow the sources and
facts.yaml; they are no statement of opinion.

GeoNames' data is under Creative Commons Attribution 4.0 International, whose text stands at
https://creativecommons.org/licenses/by/4.0/legalcode. The texts of the Unicode License v3 and of
the GNU Lesser General Public License stand in licences/.
"""


def notice() -> str:
    """Return the content of NOTICE."""
    blocks = []
    for source in sources():
        lines = [
            f"{source.name} {source.version}",
            f"  holds:   {source.origin}",
            f"  licence: {source.licence}",
            f"  used:    {source.used}",
        ]
        if source.credit:
            lines.append(f"  credit:  {source.credit}")
        blocks.append("\n".join(lines) + "\n")
    return HEAD + "\n".join(blocks) + "\n" + TAIL


def licences(archives: Archives) -> dict[str, bytes]:
    """Return the licence texts by file name."""
    return {file: archives.read(*where) for file, where in TEXTS.items()}
