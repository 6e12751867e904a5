from __future__ import annotations

import pytest

from mapapp.model import Attribution, Method, Status, StatusLabel


@pytest.mark.parametrize(
    ("status", "label"),
    [
        (Status(), "asserted"),
        (Status("planned"), "planned"),
        (Status("cancelled"), "ended"),
        (Status("ended"), "ended"),
        (Status("planned", "negated"), "denied"),
        (Status("completed", "negated", "alleged"), "denied"),
        (Status("completed", "affirmed", "alleged"), "alleged"),
        (Status("planned", "negated", "hypothetical"), "hypothetical"),
        (Status("completed", "affirmed", "denied"), "denied"),
        (Status("planned", "affirmed", "hypothetical"), "hypothetical"),
    ],
)
def test_the_most_cautious_axis_is_drawn(status: Status, label: StatusLabel) -> None:
    assert status.label == label


def test_the_nearest_voice_speaks() -> None:
    assert Attribution("Times", "AP", "Dahl").nearest == "Dahl"
    assert Attribution("Times", "AP").nearest == "AP"
    assert Attribution("Times").nearest is None


def test_a_method_names_the_model_and_its_instructions() -> None:
    assert Method().title == "rules"
    assert Method("llm", "m", "abc").title == "language model m (instructions abc)"
