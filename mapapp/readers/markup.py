"""Web pages, through trafilatura."""

from __future__ import annotations

from mapapp.errors import NoText
from mapapp.model import Document
from mapapp.readers.text import decode, document, iso_date


def read_html(data: bytes, name: str) -> Document:
    """Read the article of a web page; title, site and date from what the page says of itself.

    Raises NoText where the page holds no running text.
    """
    import trafilatura  # noqa: PLC0415 - 0.4 s that only web pages should pay

    page = decode(data, name)
    found = trafilatura.bare_extraction(
        page, include_comments=False, favor_recall=True, with_metadata=True
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
        published=iso_date(getattr(found, "date", None)),
    )
