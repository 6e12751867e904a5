from __future__ import annotations

from handmade import Atlas

from mapapp.layers.nodes import Nodes


def test_a_state_stands_at_its_capital_and_a_group_beside_it() -> None:
    atlas, nodes = Atlas(), Nodes(Atlas())
    state = nodes.of_actor(atlas.actor("IRN"))
    group = nodes.of_actor(atlas.actor("The Group", "group", "IRN"))
    assert state is not None
    assert group is not None
    assert (state.lon, state.lat) == (51.42, 35.69)
    assert (group.lon, group.lat) == (state.lon, state.lat)
    assert group.offset != (0.0, 0.0)
    assert (state.kind, group.kind) == ("state", "group")


def test_an_actor_without_a_home_has_no_node() -> None:
    assert Nodes(Atlas()).of_actor(Atlas().actor("Nowhere", "group")) is None


def test_longitudes_are_counted_from_the_cut() -> None:
    nodes = Nodes(Atlas())
    nodes.of_actor(Atlas().actor("CUB"))
    (node,) = nodes.unwrapped(0.0)
    assert 0 <= node.lon < 360
