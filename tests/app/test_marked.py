from __future__ import annotations

import re

import readings
from hypothesis import given
from hypothesis import strategies as st

from mapapp.app.marked import _marked, marked_document, marked_sentence


def plain(html: str) -> str:
    body = html.split('<div class="doc">', 1)[1].split("</div>", 1)[0]
    return (
        re.sub(r"<[^>]*>", "", body)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x27;", "'")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
    )


def test_every_word_of_a_text_is_escaped_and_none_is_lost() -> None:
    text = '<img src=x onerror=alert(1)> Turkey sold drones to Mali & "Chad".'
    html = marked_document(readings.reading(text))
    assert "<img" not in html
    assert plain(html) == text
    assert '<span class="place" title="Turkey: the country&#x27;s name">Turkey</span>' in html


def test_a_claim_shows_its_evidence_speaker_and_source() -> None:
    reading = readings.reading(
        "Norway's foreign minister, Ingrid Dahl, said that Canada sanctioned Peru."
    )
    claim = next(c for c in reading.claims if c.type == "sanction")
    html = marked_sentence(claim, reading.document)
    assert "<mark>" in html
    assert "Said by Ingrid Dahl" in html


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 45)), max_size=5)
)
def test_tags_nest_whatever_crosses(text: str, spans: list[tuple[int, int]]) -> None:
    cuts = [
        (
            min(a, b),
            max(a, b),
            f"<{'mark' if i % 2 else 'span'}>",
            f"</{'mark' if i % 2 else 'span'}>",
        )
        for i, (a, b) in enumerate(spans)
    ]
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)(mark|span)>", _marked(text, 0, cuts)):
        if closing:
            assert stack.pop() == name
        else:
            stack.append(name)
    assert stack == []
