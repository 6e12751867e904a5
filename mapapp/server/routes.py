"""Routes of our own: the map's script, style and shapes; published maps and what describes them.

/mapapp/{script.js,embed.js,style.css,embed.css,basemap.json}
/embed/{id}?theme=&extent=&layers=&claim=&locale=   a published map, for other pages
/oembed?url=                                        its description, as oembed.com has it
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from mapapp.errors import SettingsError
from mapapp.exporters.publications import is_revoked, published
from mapapp.renderers import (
    EMBED_STYLE,
    basemap,
    embed_page,
    embed_script,
    iframe,
    script,
    style,
)

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

_ORIGIN = re.compile(r"\*|https?://[A-Za-z0-9.*-]+(?::\d{1,5})?")
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}"
)
_SIZE: Final = (960, 600)  # px, unless a page asks for less


def frame_ancestors(origins: Sequence[str]) -> str:
    """Return the policy's list of who may hold a map; this server's own pages always may.

    Raises SettingsError for what is no origin.
    """
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise SettingsError(f"{origin!r} is no origin; write it as https://wiki.example")
    return " ".join(("'self'", *origins)) if "*" not in origins else "*"


def routes(ancestors: str) -> list[Route]:
    """Return the routes; `ancestors` is who may hold a published map, as a policy has it."""
    from starlette.routing import Route  # noqa: PLC0415 - comes with Streamlit

    assets = (
        ("script.js", "text/javascript", script),
        ("embed.js", "text/javascript", embed_script),
        ("style.css", "text/css", style),
        ("embed.css", "text/css", lambda: EMBED_STYLE),
        ("basemap.json", "application/json", basemap),
    )
    return [
        *(
            Route(f"/mapapp/{name}", partial(_asset, text=make(), kind=kind))
            for name, kind, make in assets
        ),
        Route("/embed/{id}", _embed(ancestors)),
        Route("/oembed", _oembed),
    ]


async def _asset(request: Request, text: str, kind: str) -> Response:
    from starlette.responses import Response as Reply  # noqa: PLC0415 - comes with Streamlit

    tag = f'"{hashlib.sha256(text.encode()).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Reply(status_code=304, headers=headers)
    return Reply(text, media_type=kind, headers=headers)


def _embed(ancestors: str) -> Callable[[Request], Awaitable[Response]]:
    async def show(request: Request) -> Response:
        from starlette.responses import HTMLResponse  # noqa: PLC0415 - comes with Streamlit

        found = published(request.path_params["id"])
        if found is None:
            return _missing(request.path_params["id"])
        theme = request.query_params.get("theme", "screen")
        if theme not in found.payloads:
            return _told(400, f"no theme {theme!r}; use {', '.join(sorted(found.payloads))}")
        page = embed_page(
            found.title,
            found.payloads[theme],
            f"../oembed?url={quote(str(request.url), safe='')}",
        )
        headers = {
            "Content-Security-Policy": _POLICY.format(ancestors=ancestors),
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-cache",
        }
        return HTMLResponse(page, headers=headers)

    return show


async def _oembed(request: Request) -> Response:
    from starlette.responses import JSONResponse  # noqa: PLC0415 - comes with Streamlit

    address = request.query_params.get("url")
    if not address:
        return _told(400, "name the address of a map: /oembed?url=…")
    if request.query_params.get("format", "json") != "json":
        return _told(501, "only format=json is spoken here")
    holder = request.url.path.removesuffix("/oembed") + "/embed"
    publication_id = _id_in(address, request.headers.get("host"), holder)
    if publication_id is None:
        return _told(404, "that is no address of a map on this server")
    found = published(publication_id)
    if found is None:
        return _missing(publication_id)
    try:
        width = min(_SIZE[0], int(request.query_params.get("maxwidth", _SIZE[0])))
        height = min(_SIZE[1], int(request.query_params.get("maxheight", _SIZE[1])))
    except ValueError:
        return _told(400, "maxwidth and maxheight are numbers of pixels")
    if min(width, height) < 1:
        return _told(400, "maxwidth and maxheight are 1 or more")
    return JSONResponse(
        {
            "version": "1.0",
            "type": "rich",
            "provider_name": "mapapp",
            "title": found.title,
            "width": width,
            "height": height,
            "html": iframe(address, found.title, width, height),
        }
    )


def _id_in(address: str, host: str | None, folder: str) -> str | None:
    """Return the last part of a map's address in a folder of this host, None for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:  # as of "http://["
        return None
    holder, _, publication_id = parts.path.rpartition("/")
    ours = parts.scheme in {"http", "https"} and parts.netloc == host
    return publication_id if ours and holder == folder else None


def _missing(publication_id: str) -> Response:
    if is_revoked(publication_id):
        return _told(410, "this map was taken back by who published it")
    return _told(404, "there is no map at this address")


def _told(status: int, message: str) -> Response:
    from starlette.responses import PlainTextResponse  # noqa: PLC0415 - comes with Streamlit

    return PlainTextResponse(message, status_code=status)
