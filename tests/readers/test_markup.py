from __future__ import annotations

import datetime as dt

import pytest

from mapapp.errors import NoText
from mapapp.readers.markup import read_html

PAGE = """<html lang="en"><head><title>Minister in Cuba | Times</title>
<meta property="og:title" content="Minister in Cuba">
<meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2016-08-22T10:00:00Z"></head>
<body><nav><a href="/">Home</a><a href="/x">Other</a></nav><article><h1>Minister in Cuba</h1>
<p>Iran's foreign minister visited Cuba on Monday, the first stop of a tour of Latin America.</p>
<p>He will travel to Chile next, his spokesperson said, and then return home.</p>
</article><script>alert(1)</script><footer>Imprint</footer></body></html>"""


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    found = read_html(PAGE.encode(), "a.html")
    assert found.title == "Minister in Cuba"
    assert found.publisher == "Example Times"
    assert found.published == dt.date(2016, 8, 22)
    assert "visited Cuba on Monday" in found.text
    assert "alert" not in found.text
    assert "Imprint" not in found.text


def test_a_page_in_its_stated_encoding() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-2">').replace("Cuba on", "Łódź on")
    assert "visited Łódź on Monday" in read_html(page.encode("iso-8859-2"), "a.html").text


def test_a_year_in_the_imprint_is_no_date() -> None:
    start, _, rest = PAGE.partition('<meta property="article')
    page = start + rest.partition(">")[2].replace("Imprint", "Copyright 2019")
    assert read_html(page.encode(), "a.html").published is None


@pytest.mark.parametrize("text", [b"<html>", b"<p>" * 3000, b"<html><body></body></html>"])
def test_a_poor_page_is_told_in_one_line(text: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoText):
        read_html(text, "a.html")
    assert capfd.readouterr().err == ""


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(NoText, match=r"a\.html"):
        read_html(b"<html><body><img src=x></body></html>", "a.html")


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_its_author_struck_out_is_not_read(tag: str) -> None:
    page = PAGE.replace("He will travel", f"He <{tag}>attacked Peru and</{tag}> will travel")
    text = read_html(page.encode(), "a.html").text
    assert "attacked Peru" not in text
    assert "He will travel to Chile" in " ".join(text.split())
