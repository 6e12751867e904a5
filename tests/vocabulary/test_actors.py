from __future__ import annotations

from collections import Counter

from mapapp.vocabulary.actors import actors, slug


def test_actors_are_many_and_their_ids_are_their_own() -> None:
    ids = [a.id for a in actors() if a.kind != "leader"]  # spellings of a leader share an id
    assert len(ids) >= 400
    assert len(ids) == len(set(ids))


def test_a_name_means_one_actor() -> None:
    listed = [a for a in actors() if a.kind != "leader"]
    names = Counter(n for a in listed for n in {a.name, *a.aliases, *a.unsure})
    assert [name for name, count in names.items() if count > 1] == []
    assert not [name for name in names if "’" in name or name != name.strip()]


def test_a_part_speaks_for_its_body_and_an_unsure_name_is_kept_apart() -> None:
    by_id = {a.id: a for a in actors()}
    council = by_id["un-security-council"]
    assert by_id[str(council.part_of)].name == "United Nations"
    assert "Security Council" in council.unsure
    assert "Security Council" not in council.aliases


def test_an_organ_serves_its_state_and_a_group_has_its_home() -> None:
    by_id = {a.id: a for a in actors()}
    assert by_id["pentagon"].serves == "USA"
    assert (by_id["hezbollah"].home, by_id["hezbollah"].serves) == ("LBN", None)
    assert by_id["islamic-state"].home is None
    assert by_id["reuters"].kind == "outlet"


def test_what_an_actor_belonged_to_is_dated_and_known() -> None:
    ids = {a.id for a in actors()}
    ties = [tie for a in actors() for tie in a.affiliations]
    assert ties
    assert all(len(tie.to) == 3 or tie.to in ids for tie in ties)
    assert all(not tie.since or not tie.until or tie.since <= tie.until for tie in ties)


def test_a_slug_is_plain() -> None:
    assert slug("Lord's Resistance Army") == "lord-s-resistance-army"
