from __future__ import annotations

import datetime as dt
import io

import docx
import pypdf
import pytest

from mapapp.errors import NoText, ReadError
from mapapp.readers.office import read_docx, read_pdf


def pdf(*lines: str, title: str | None = None) -> bytes:
    """Return a small PDF with a text layer."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Font << /F1 5 0 R >> >>",
        b"<< /Title (%s) >>" % (title or "").encode(),
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    xref = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R /Info 7 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        xref,
    )


def written(writer: pypdf.PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_pdf_gives_its_text_with_broken_lines_joined() -> None:
    found = read_pdf(pdf("Iran visited", "Cuba on Monday.", title="A tour"), "a.pdf")
    assert found.text == "Iran visited Cuba on Monday."
    assert (found.title, found.published) == ("A tour", None)


def test_a_short_line_of_a_pdf_ends_its_paragraph() -> None:
    lines = (
        "A tour of Cuba",
        "August 22, 2016",
        "The foreign minister of Iran visited the is-",
        "land of Cuba. He met its president and will go",
        "on to Chile.",
    )
    found = read_pdf(pdf(*lines), "a.pdf")
    assert found.text == (
        "A tour of Cuba\n\nAugust 22, 2016\n\nThe foreign minister of Iran visited the island of "
        "Cuba. He met its president and will go on to Chile."
    )
    assert (found.title, found.published) == ("A tour of Cuba", dt.date(2016, 8, 22))


@pytest.mark.parametrize("title", ["Microsoft Word - tour.docx", "Untitled", "report.pdf"])
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    assert read_pdf(pdf("Iran visited Cuba.", title=title), "a.pdf").title is None


def test_a_scanned_pdf_is_told() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    with pytest.raises(NoText, match="OCR"):
        read_pdf(written(writer), "a.pdf")


def test_an_encrypted_pdf_is_told() -> None:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(pdf("Iran visited Cuba.")))
    writer.encrypt("secret", algorithm="RC4-128")
    with pytest.raises(ReadError, match="encrypted"):
        read_pdf(written(writer), "a.pdf")


def word(*paragraphs: str, title: str = "") -> bytes:
    file = docx.Document()
    for text in paragraphs:
        file.add_paragraph(text)
    file.core_properties.title = title
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = ("Cuba", "Chile") if paragraphs else ("", "")
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def test_a_word_file_gives_paragraphs_tables_and_title() -> None:
    found = read_docx(word("Iran visited Cuba.", "Then Chile.", title="A tour"), "a.docx")
    assert found.text == "Iran visited Cuba.\n\nThen Chile.\n\nCuba | Chile"
    assert found.title == "A tour"


def test_a_merged_cell_is_read_once() -> None:
    file = docx.Document()
    table = file.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Cuba"
    table.cell(0, 2).text = "Chile"
    buffer = io.BytesIO()
    file.save(buffer)
    assert read_docx(buffer.getvalue(), "a.docx").text == "Cuba | Chile"


def test_an_empty_word_file_is_told() -> None:
    with pytest.raises(NoText, match=r"a\.docx"):
        read_docx(word(), "a.docx")
