from __future__ import annotations

import subprocess
import sys

import folium
import handmade

from mapapp import renderers


def test_every_name_that_is_offered_is_there() -> None:
    assert all(getattr(renderers, name) for name in renderers.__all__)


def test_folium_is_loaded_for_its_own_map_alone() -> None:
    program = "import sys, mapapp.renderers; print('folium' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_a_folium_map_holds_the_map() -> None:
    _, spec = handmade.laid_out(handmade.latin_tour(), title="Six stops")
    made = renderers.folium_map(spec)
    assert isinstance(made, folium.Map)
    assert "Six stops" in made.get_root().render()
