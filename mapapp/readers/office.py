"""PDF through pypdf, Word through python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from mapapp.errors import NoText, ReadError
from mapapp.model import Document
from mapapp.readers.text import dateline, document, first_line_title

if TYPE_CHECKING:
    from pypdf import PdfReader

_ENDS = (".", "!", "?", ":", ";", "”", '"')
_BROKEN, _SHORT = "\x00", "\x01"  # line ends, until all lines are seen
_JOINS = (
    (re.compile(r"(?<=[a-z])-\x00(?=[a-z])"), ""),
    (re.compile(r"\x00|\x01(?=[a-z])"), " "),
    (re.compile(r"\x01"), "\n\n"),
    (re.compile(r"[ ]*\n(?:[ ]*\n)+[ ]*"), "\n\n"),
)
_WRAP = 0.75  # a line at least so long, against the longest of its page, was broken by its margin
_MACHINE_TITLE = re.compile(
    r"(?i)microsoft \w+ - .*|untitled.*|word document|.*\.(?:docx?|pdf|indd|rtf)"
)


def read_pdf(data: bytes, name: str) -> Document:
    """Read the text layer of a PDF; its creation date is no publication date and is left out.

    Raises NoText for scanned pages, ReadError for encrypted or damaged files.
    """
    import logging  # noqa: PLC0415 - only to quiet the next one

    import pypdf  # noqa: PLC0415 - 0.2 s that only PDFs should pay
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - same

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # we report damage ourselves, in one line
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        _check_open(reader, name)
        pages = [page.extract_text() or "" for page in reader.pages]
        title = _pdf_title(reader)
    except ReadError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, OSError, RecursionError) as error:
        raise ReadError(f"{name}: the PDF is damaged ({error}); print it to a new PDF") from error
    except Exception as error:
        if type(error).__name__ == "DependencyError":
            raise ReadError(
                f"{name}: the PDF is encrypted; save a copy without password"
            ) from error
        raise
    text = _unwrapped(pages)
    if not text.strip():
        raise NoText(f"{name}: the PDF holds only pictures; run text recognition (OCR) first")
    title = title or first_line_title(text)
    return document(text, name, title=title, published=dateline(text))


def _check_open(reader: PdfReader, name: str) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError(f"{name}: the PDF is encrypted; save a copy without password")


def _pdf_title(reader: PdfReader) -> str | None:
    title = reader.metadata.title if reader.metadata is not None else None
    return _title(str(title)) if title else None


def _title(words: str | None) -> str | None:
    """Return a title from a file's properties, None where a program made it up."""
    return None if words and _MACHINE_TITLE.fullmatch(words.strip()) else words


def _unwrapped(pages: list[str]) -> str:
    """Join the lines that margins and page ends broke; a short line ends its paragraph."""
    out = ""
    for page in pages:
        lines = [line.strip() for line in page.split("\n")]
        width = max(map(len, lines), default=0)
        for line in lines:
            end = _SHORT if len(line) < _WRAP * width else "\n" if line.endswith(_ENDS) else _BROKEN
            out += line + end if line else "\n\n"
    for pattern, text in _JOINS:
        out = pattern.sub(text, out)
    return out.strip()


def read_docx(data: bytes, name: str) -> Document:
    """Read paragraphs and tables of a Word document, in order; title from its properties.

    Raises ReadError for a damaged file, NoText for an empty one.
    """
    import docx  # noqa: PLC0415 - 0.2 s that only Word files should pay
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 - same
    from docx.table import Table  # noqa: PLC0415 - same

    try:
        file = docx.Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ReadError(f"{name}: no Word document or a damaged one; save it anew") from error
    blocks: list[str] = []
    for block in file.iter_inner_content():
        if isinstance(block, Table):
            blocks += [_row(cell.text.strip() for cell in row.cells) for row in block.rows]
        else:
            blocks.append(block.text)
    text = "\n\n".join(block.strip() for block in blocks if block.strip())
    if not text:
        raise NoText(f"{name}: the document holds no text; paste its text instead")
    title = _title(file.core_properties.title) or first_line_title(text)
    return document(text, name, title=title, published=dateline(text))


def _row(cells: Iterable[str]) -> str:
    """Join a table's row; a merged cell comes once for each column that it spans."""
    return " | ".join(text for text, _ in groupby(cells) if text)
