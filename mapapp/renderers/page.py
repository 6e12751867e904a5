"""The map as one HTML file that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import html
import re
import zlib
from string import Template
from typing import Final

from mapapp.errors import SettingsError
from mapapp.model import MapSpec
from mapapp.renderers.assets import basemap, page_script, script, style
from mapapp.renderers.payload import payload

_TILES: Final = re.compile(r"(https?://(?:\{s\}\.)?[A-Za-z0-9.-]+(?::\d{1,5})?)/")
_LARGE: Final = 150_000  # characters of data: smaller ones stay readable to whoever opens the file
_BODY: Final = "html,body{margin:0;height:100%}"
_PAGE: Final = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<style>$style</style>
</head>
<body>
<main id="mapapp"><noscript>This map needs JavaScript; it asks nothing of any network.</noscript>\
</main>
<script type="application/json" id="mapapp-data"$packed>$data</script>
<script type="application/json" id="mapapp-basemap">$basemap</script>
<script>$script</script>
</body>
</html>
""")


def page(spec: MapSpec) -> str:
    """Return a page of ASCII that holds script, style, shapes and data, and draws the map.

    Its content security policy names the script and the style by hash and allows nothing else.
    Raises GeodataError where the shapes are missing.
    """
    data = payload(spec)
    packed = len(data) > _LARGE
    code, look = f"{script()}\n{page_script()}", f"{style()}\n{_BODY}"
    text = _PAGE.substitute(
        policy=(
            f"default-src 'none'; script-src '{_hash(code)}'; style-src '{_hash(look)}'; "
            f"img-src data:{_tile_site(spec.settings.tiles)}; base-uri 'none'; form-action 'none'"
        ),
        title=html.escape(spec.title.replace("\0", " ")),
        style=look,
        data=_packed(data) if packed else data,
        packed=" data-packed" if packed else "",
        basemap=basemap(),
        script=code,
    )
    return text.encode("ascii", "xmlcharrefreplace").decode()


def _packed(text: str) -> str:
    """Return a text deflated, in base64: a large map is a fifth of its size so."""
    return base64.b64encode(zlib.compress(text.encode(), 6)).decode()


def _tile_site(tiles: str | None) -> str:
    """Return the site that pictures may come from, nothing where no tiles are asked for.

    Raises SettingsError for what is no address of tiles.
    """
    if tiles is None:
        return ""
    match = _TILES.match(tiles)
    if match is None or not all(part in tiles for part in ("{z}", "{x}", "{y}")):
        raise SettingsError(
            f"{tiles!r} is no address of tiles; write it as https://tiles.example/{{z}}/{{x}}/{{y}}.png"
        )
    return " " + match[1].replace("{s}", "*")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
