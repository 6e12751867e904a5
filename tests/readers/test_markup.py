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


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(NoText, match=r"a\.html"):
        read_html(b"<html><body><img src=x></body></html>", "a.html")
