from __future__ import annotations

import pytest

from mapapp.readers import read_bytes, read_text
from mapapp.readers.scraps import plainly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Peru left <b>Chile</b>.</p><p>Mali did.</p>", "Peru left Chile.\n\nMali did."),
        ("Peru <!-- not Chile --> left.", "Peru  left."),
        ("<script>var a = 'Iran';</script>Peru &amp; Chile left.", "Peru & Chile left."),
        ("<del>Peru</del><ins>Chile</ins> left.", "Chile left."),
        ("<nav><a href='/x'>Iran</a></nav><p>Peru left.</p>", "Peru left."),
        ("<strong>Peru</strong> left.", "Peru left."),
        ("Peru&#8217;s men", "Peru’s men"),
        # what is no markup
        ("If a < b and c > d, Peru wins.", "If a < b and c > d, Peru wins."),
        ("Fish & chips; AT&T", "Fish & chips; AT&T"),
        ("<Peru> left.", "<Peru> left."),
        ("<!-- Peru left.", "<!-- Peru left."),
        # words broken at the end of a line
        ("the govern-\nment of Peru", "the government of Peru"),
        ("a well-\nknown man of Franco-\nGerman make", "a well-known man of Franco-German make"),
        ("a tax-\nfree and tax-free day", "a tax-free and tax-free day"),
        ("Peru -\nChile", "Peru -\nChile"),
        ("ages 5-\n7", "ages 5-\n7"),
    ],
)
def test_words_without_what_hides_them(text: str, expected: str) -> None:
    assert plainly(text) == expected


def test_files_are_read_so_and_text_at_hand_stays_as_it_is() -> None:
    page = "<p>Peru left the govern-\nment of Chile.</p>"
    for name in ("a.txt", "a.md"):
        read = read_bytes(name, page.encode())
        assert read.text.strip() == "Peru left the government of Chile."
    assert read_text(page).text == page


@pytest.mark.parametrize("scrap", ["<!--", "<script>x", "<p ", "&#", "a-\n", "<del>x"])
def test_what_is_never_closed_is_shown(scrap: str) -> None:
    assert plainly(scrap * 100_000)
