"""The file of all names: written by `make geodata`, mapped into memory, read a bucket at a time.

Layout: MAGIC, three little-endian uint32 (bits of the name table, places, length of the header),
the header, the uint32 offsets of the name table (one more than its buckets), those of the places
(one more than there are), the buckets, the places. Header, buckets and places are msgpack. A name
lies in the bucket that the CRC-32 of its folded words picks, so a look-up reads a few dozen bytes
and loading reads almost nothing.
"""

from __future__ import annotations

import mmap
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from mapapp.errors import GeodataError

MAGIC = b"mapapp names 1\n\n"
ARTICLE = "the "  # the spelling of a name that counts only behind its article
_COUNTS = struct.Struct("<III")


class Reading(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One thing that a name can mean.

    `sense` is a letter of senses.py, `place` an index into the places. `exact` is the only
    spelling that counts ("US" is not "us"), `note` says more about the name ("until 1997").
    """

    sense: str
    place: int
    exact: str = ""
    note: str = ""


class Entry(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A name by its folded words: what it can mean, and whether longer names begin with it."""

    key: str
    readings: tuple[Reading, ...]
    begins: bool


class Row(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A place as it is stored; `division` is the id of the first-level division it lies in."""

    id: str
    name: str
    kind: str
    lon: float
    lat: float
    iso2: str | None = None
    iso3: str | None = None
    members: tuple[str, ...] = ()
    note: str | None = None
    people: int = 0
    division: str = ""
    views: dict[str, str] = {}


class Header(msgspec.Struct, array_like=True, frozen=True):
    """What is read at once: the words of the rules, by list."""

    words: dict[str, tuple[str, ...]]


class Table:
    """Names and places, read from the mapped file as they are asked for."""

    def __init__(self, path: Path) -> None:
        """Map the file. Raises GeodataError where it is missing or damaged."""
        try:
            with path.open("rb") as stream:
                self._file = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            self._view = memoryview(self._file)
            if self._view[: len(MAGIC)] != MAGIC:
                raise GeodataError(f"{path.name}: not a table of names; run `make geodata`")
            bits, places, size = _COUNTS.unpack_from(self._view, len(MAGIC))
            start = len(MAGIC) + _COUNTS.size
            self.header = msgspec.msgpack.decode(self._view[start : start + size], type=Header)
            start += size + -(start + size) % 4
            self._mask = (1 << bits) - 1
            buckets_end = start + 4 * ((1 << bits) + 1)
            self._buckets = self._view[start:buckets_end].cast("I")
            self._body = buckets_end + 4 * (places + 1)
            self._places = self._view[buckets_end : self._body].cast("I")
        except FileNotFoundError:
            raise GeodataError(f"{path.name}: missing from geodata/; run `make geodata`") from None
        except (OSError, ValueError, TypeError, struct.error, msgspec.DecodeError) as error:
            raise GeodataError(f"{path.name}: damaged ({error}); run `make geodata`") from error
        self._decode = msgspec.msgpack.Decoder(list[Entry]).decode
        self._row = msgspec.msgpack.Decoder(Row).decode

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self._places) - 1

    def get(self, key: str) -> Entry | None:
        """Return the entry of a name by its folded words."""
        bucket = zlib.crc32(key.encode("utf-8", "replace")) & self._mask
        start, end = self._buckets[bucket], self._buckets[bucket + 1]
        if start == end:
            return None
        for entry in self._decode(self._view[self._body + start : self._body + end]):
            if entry.key == key:
                return entry
        return None

    def entries(self) -> Iterable[Entry]:
        """Yield every entry, for a search that compares them all."""
        ends = self._buckets
        for bucket in range(self._mask + 1):
            if ends[bucket] != ends[bucket + 1]:
                start, end = self._body + ends[bucket], self._body + ends[bucket + 1]
                yield from self._decode(self._view[start:end])

    def find(self, place_id: str) -> int | None:
        """Return the index of a place by its id, by looking at them all."""
        return next((i for i in range(self.count) if self.row(i).id == place_id), None)

    def row(self, index: int) -> Row:
        """Return one place."""
        start, end = self._body + self._places[index], self._body + self._places[index + 1]
        return self._row(self._view[start:end])


def write(
    entries: Mapping[str, Entry],
    places: Iterable[Row],
    words: Mapping[str, Iterable[str]],
) -> bytes:
    """Return the file's bytes; the same arguments give the same bytes."""
    rows = list(places)
    bits = max(4, len(entries).bit_length() - 1)
    buckets: dict[int, list[Entry]] = {}
    for key in sorted(entries):
        bucket = zlib.crc32(key.encode()) & ((1 << bits) - 1)
        buckets.setdefault(bucket, []).append(entries[key])
    body, ends = bytearray(), [0]
    for bucket in range(1 << bits):
        if bucket in buckets:
            body += msgspec.msgpack.encode(buckets[bucket])
        ends.append(len(body))
    place_ends = [len(body)]
    for row in rows:
        body += msgspec.msgpack.encode(row)
        place_ends.append(len(body))
    header = msgspec.msgpack.encode(
        Header(
            {name: tuple(sorted(found)) for name, found in sorted(words.items())},
        )
    )
    padding = b"\0" * (-(len(MAGIC) + _COUNTS.size + len(header)) % 4)
    return b"".join((
        MAGIC, _COUNTS.pack(bits, len(rows), len(header)), header, padding,
        struct.pack(f"<{len(ends)}I", *ends), struct.pack(f"<{len(place_ends)}I", *place_ends),
        body,
    ))  # fmt: skip
