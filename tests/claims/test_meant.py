import readings


def test_they_are_all_who_are_told_before_and_it_is_one() -> None:
    many = "Peru and Chile met. They will sanction Oman."
    assert readings.ends(many, "sanction") == {("PER", "OMN"), ("CHL", "OMN")}
    assert readings.ends("Peru spoke. It will sanction Oman.", "sanction") == {("PER", "OMN")}
