"""A chat API on loopback that gives whatever answers a test has in store, faults among them."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from mapapp.config import Endpoint

Reply = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Takes one reply after the other, the last for ever; `asked` holds what came in."""

    replies: ClassVar[list[Reply]] = []
    asked: ClassVar[list[dict[str, Any]]] = []
    keys: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", "0"))
        self.asked.append(json.loads(self.rfile.read(length)))
        self.keys.append(self.headers.get("authorization", ""))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        reply(self)

    def send(self, code: int, body: str, kind: str = "application/json", **headers: str) -> None:
        data = body.encode()
        self.send_response(code)
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(data)),
            **headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep quiet."""


def says(text: str | None, finish: str = "stop") -> Reply:
    """Answer as a model that says a text."""
    body = {
        "id": "1", "object": "chat.completion", "created": 0, "model": "m",
        "choices": [{
            "index": 0, "finish_reason": finish,
            "message": {"role": "assistant", "content": text},
        }],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }  # fmt: skip
    return lambda handler: handler.send(200, json.dumps(body))


def fails(code: int, message: str = "no", **headers: str) -> Reply:
    """Answer with an error."""
    body = json.dumps({"error": {"message": message}})
    return lambda handler: handler.send(code, body, **headers)


def page(handler: Handler) -> None:
    """Answer with a page of HTML."""
    handler.send(200, "<html><body>Welcome</body></html>", "text/html")


def slow(handler: Handler) -> None:
    """Answer too late."""
    time.sleep(1.0)
    says("{}")(handler)


def cut(handler: Handler) -> None:
    """Break off in the middle of an answer."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"id": "1", "choices": [')
    handler.wfile.flush()
    handler.connection.close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Keep quiet where a client did not wait for its answer."""


@contextmanager
def endpoint(*replies: Reply, **settings: Any) -> Iterator[tuple[Endpoint, type[Handler]]]:  # noqa: ANN401 - any of an endpoint's
    """Serve the replies; yield where, and the handler that notes what was asked."""

    class Here(Handler):
        pass

    Here.replies, Here.asked, Here.keys = list(replies), [], []
    server = _Server(("127.0.0.1", 0), Here)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    chosen = {"timeout": 10.0, "retries": 2, "backoff": 0.01} | settings
    url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield Endpoint(url, chosen.pop("model", "m"), **chosen), Here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
