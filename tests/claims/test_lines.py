from __future__ import annotations

import pytest
import readings

from mapapp.claims.lines import ends_of_lines, is_furniture

MENU = "Home | News | World | Iran"


@pytest.mark.parametrize(
    "line",
    [MENU, "Skip to main content", "Share on Facebook", "Advertisement", "© 2024 Example News",
     "Read more: Iran attacks Israel", "(c) 2024 Example", "Home › World › Africa › Chad"],
)  # fmt: skip
def test_a_menu_or_a_link_is_no_part_of_a_report(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Peru shares Chile's view.", "(c) Chad shelled Mali.", "He said he would read more books.",
     "Peru | Chile", "Copyright was a topic of the talks in Lima."],
)  # fmt: skip
def test_what_only_looks_like_one_is(line: str) -> None:
    assert not is_furniture(line)


def test_a_short_line_ends_what_is_told() -> None:
    wide = "Peru imposed sanctions on Chile on Monday, which had been expected by many,\n"
    assert list(ends_of_lines(f"Peru at odds\n{wide}as was a protest.")) == [12]
    assert list(ends_of_lines(f"{wide}{wide}as was a protest.")) == []
    assert list(ends_of_lines(f"In the words of the\n{wide}it was so.")) == []
    assert list(ends_of_lines("\n \n")) == []


def test_what_stands_around_a_report_is_left_out_and_said() -> None:
    text = f"{MENU}\nPeru imposed sanctions on Chile.\n\nRead more: Iran attacks Israel\n"
    read = readings.reading(text)
    assert [(c.source.id, c.target.id) for c in read.claims] == [("PER", "CHL")]
    assert [u.reason for u in read.unplaced] == [
        "a menu or a link of a web page: 2 paragraphs are not read"
    ]


def test_the_last_line_needs_no_end() -> None:
    text = "Home | News | World | Sport\nPeru attacked Chile on Monday."
    assert list(ends_of_lines(text)) == list(ends_of_lines(text + "\n")) == [text.index("\n")]
