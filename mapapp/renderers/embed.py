"""The page of a published map: its data alone; script, style and shapes come from its server."""

from __future__ import annotations

import html
from string import Template
from typing import Final

_PAGE: Final = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<link rel="alternate" type="application/json+oembed" href="$oembed" title="$title">
<link rel="stylesheet" href="../mapapp/style.css">
<link rel="stylesheet" href="../mapapp/embed.css">
</head>
<body>
<main id="mapapp"><noscript>This map needs JavaScript.</noscript></main>
<script type="application/json" id="mapapp-data">$data</script>
<script src="../mapapp/script.js"></script>
<script src="../mapapp/embed.js"></script>
</body>
</html>
""")
EMBED_STYLE: Final = "html,body{margin:0;height:100%;overflow:hidden}"


def embed_page(title: str, payload: str, oembed: str) -> str:
    """Return the page of a published map; `oembed` is the address that describes it."""
    return _PAGE.substitute(
        title=html.escape(title.replace("\0", " ")),
        oembed=html.escape(oembed),
        data=payload,
    )


def iframe(address: str, title: str, width: int = 960, height: int = 600) -> str:
    """Return the element that shows a published map in another page."""
    return (
        f'<iframe src="{html.escape(address)}" title="{html.escape(title)}" width="{width}" '
        f'height="{height}" style="border:0;max-width:100%" loading="lazy"></iframe>'
    )


def srcdoc(page: str, title: str, width: int = 960, height: int = 600) -> str:
    """Return the element that holds a whole map by itself, for networks without our server."""
    return (
        f'<iframe srcdoc="{html.escape(page)}" title="{html.escape(title)}" width="{width}" '
        f'height="{height}" style="border:0;max-width:100%" sandbox="allow-scripts"></iframe>'
    )
