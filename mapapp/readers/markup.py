"""Web pages, through trafilatura."""

from __future__ import annotations

import codecs
import re

from mapapp.errors import NoText
from mapapp.model import Document
from mapapp.readers.text import dateline, decode, document, iso_date

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes: where a page states its encoding
_STRUCK = ["//del", "//s", "//strike"]  # what its author took back
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2199-12-31"}  # no guesses


def read_html(data: bytes, name: str) -> Document:
    """Read the article of a web page; title, site and date from what the page says of itself.

    Raises NoText where the page holds no running text.
    """
    import logging  # noqa: PLC0415 - only to quiet the next one

    import trafilatura  # noqa: PLC0415 - 0.4 s that only web pages should pay

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # we say what is wrong, in one line
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # same
    page = _page(data, name)
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params=_DATES,
        prune_xpath=_STRUCK,
    )
    text = getattr(found, "text", None) if found is not None else None
    if not text:
        raise NoText(f"{name}: no article found in the page; paste its text instead")
    paragraphs = "\n\n".join(line.strip() for line in text.split("\n") if line.strip())
    return document(
        paragraphs,
        name,
        title=getattr(found, "title", None),
        publisher=getattr(found, "sitename", None),
        published=iso_date(getattr(found, "date", None)) or dateline(paragraphs),
    )


def _page(data: bytes, name: str) -> str:
    """Decode a page; one that is not UTF-8 as the encoding that it states, where that is known."""
    stated = _CHARSET.search(data[:_HEAD])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if stated is not None:
            try:
                codec = codecs.lookup(stated.group(1).decode("ascii", "replace"))
                return decode(codec.decode(data, "replace")[0].encode(), name)
            except (LookupError, TypeError, ValueError):
                return decode(data, name)
    return decode(data, name)
