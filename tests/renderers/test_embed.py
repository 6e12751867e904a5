from __future__ import annotations

from mapapp.renderers import embed_page, iframe, srcdoc

HOSTILE = '"><script>alert(1)</script>\0'


def test_no_text_leaves_its_place() -> None:
    page = embed_page(HOSTILE, "{}", f"../oembed?url={HOSTILE}")
    assert "<script>alert" not in page
    assert '<html lang="en">' in page
    for element in (iframe("http://x/embed/1", HOSTILE), srcdoc(f"<p>{HOSTILE}", HOSTILE)):
        assert "<script>alert" not in element
        assert element.count("<") == 2
