"""The web server: Streamlit's ASGI app, with routes of our own beside it."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mapapp.errors import SettingsError
from mapapp.server.routes import frame_ancestors, routes

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_MAIN = Path(__file__).parents[1] / "app" / "main.py"
_LOCAL = ("127.0.0.1", "localhost", "::1", "0.0.0.0", "::")  # noqa: S104 - compared, not bound
_CONFIG = {
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "global.developmentMode": False,
    "logger.hideWelcomeMessage": True,  # it would ask an outside host for our address
    "logger.level": "warning",
    "runner.magicEnabled": False,
    "server.fileWatcherType": "none",
    "server.headless": True,
    "server.maxUploadSize": 50,
    "theme.base": "light",
    "theme.primaryColor": "#0b6fa4",
    "theme.backgroundColor": "#ffffff",
    "theme.secondaryBackgroundColor": "#f5f3ef",
    "theme.textColor": "#1d232b",
    "theme.font": "sans-serif",
}


def launch(host: str = "127.0.0.1", port: int = 8501, embed_in: Sequence[str] = ()) -> None:
    """Serve the app until it is stopped, and open it in the browser where there is a screen.

    `embed_in` are the origins whose pages may hold published maps, as "https://wiki.example";
    "*" is all of them. Raises SettingsError where one of them is none, and where the address
    cannot be listened on.
    """
    _check_free(host, port)
    shown_in = frame_ancestors(embed_in)
    import streamlit as st  # noqa: PLC0415 - after the cheap check, and only for the app
    from starlette.middleware import Middleware  # noqa: PLC0415 - same

    shown = "localhost" if host in _LOCAL else host
    address = f"http://{shown}:{port}"
    sys.stdout.write(f"mapapp is at {address} (stop it with Ctrl-C)\n")
    sys.stdout.flush()
    if _has_screen():
        threading.Thread(target=_open, args=(shown, port, address), daemon=True).start()
    sys.argv = [str(_MAIN)]  # Streamlit takes the program's arguments for its own
    app = st.App(_MAIN, routes=routes(shown_in), middleware=[Middleware(SameOrigin)])
    app.run(config={**_CONFIG, "server.address": host, "server.port": port})


class SameOrigin:
    """Refuses the app's socket to pages of other sites, before Streamlit is asked.

    Streamlit would look up this machine's address at an outside host to decide.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is no socket, or a socket asked for by a page of this server."""
        if scope["type"] == "websocket" and not _is_own_page(scope):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        await self._app(scope, receive, send)


def _is_own_page(scope: Scope) -> bool:
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    origin = headers.get(b"origin")
    return origin is None or urlsplit(origin).netloc == headers.get(b"host")


def _check_free(host: str, port: int) -> None:
    if not 0 < port < 65536:
        raise SettingsError(f"{port} is no port; choose one between 1024 and 65535 with --port")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        why = error.strerror or str(error)
        raise SettingsError(
            f"{host}:{port} is not free ({why}); choose another with --port"
        ) from None


def _has_screen() -> bool:
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _open(host: str, port: int, address: str) -> None:
    """Open the browser as soon as the server answers."""
    for _ in range(100):
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            webbrowser.open(address)
            return
