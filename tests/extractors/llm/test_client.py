from __future__ import annotations

import subprocess
import sys

import endpoints
import proposals
import pytest

from mapapp.config import Endpoint
from mapapp.errors import ExtractorError, SettingsError, UnusableAnswer
from mapapp.extractors.llm.answers import Kept
from mapapp.extractors.llm.client import Client
from mapapp.extractors.llm.request import Request, requests, schema
from mapapp.readers import read_text

KEY = "sk-secret-of-the-analyst"
GOOD = endpoints.says(proposals.answer())


def request() -> Request:
    return requests(read_text("Canada sanctioned Peru."), 1000)[0]


def test_what_is_sent_is_the_text_the_schema_and_the_key() -> None:
    with endpoints.endpoint(GOOD, key=KEY) as (where, server):
        assert Client(where).answer(request()) == Kept(proposals.answer(), 100, 10)
    (body,) = server.asked
    assert (body["temperature"], body["max_tokens"]) == (0, 8000)
    assert body["model"] == "m"
    assert body["response_format"]["json_schema"]["schema"] == schema()
    assert "Canada sanctioned Peru." in body["messages"][1]["content"]
    assert server.keys == [f"Bearer {KEY}"]


def test_what_a_server_does_not_take_is_left_out() -> None:
    replies = [
        endpoints.fails(400, "use max_completion_tokens and not max_tokens"),
        endpoints.fails(400, "temperature is fixed"),
        GOOD,
    ]
    with endpoints.endpoint(*replies, answer=50) as (where, server):
        Client(where).answer(request())
    last = server.asked[-1]
    assert last["max_completion_tokens"] == 50
    assert not {"max_tokens", "temperature"} & set(last)


@pytest.mark.parametrize("code", [429, 500, 503])
def test_what_may_help_is_tried_again(code: int) -> None:
    with endpoints.endpoint(endpoints.fails(code), endpoints.cut, GOOD) as (where, server):
        assert Client(where).answer(request()).answer == proposals.answer()
    assert len(server.asked) == 3


def test_a_server_says_how_long_to_wait() -> None:
    busy = endpoints.fails(429, **{"Retry-After": "0.05"})
    with endpoints.endpoint(busy, GOOD) as (where, server):
        Client(where).answer(request())
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("reply", "asked", "what"),
    [
        (endpoints.fails(401, f"wrong key {KEY}"), 1, "refuses the key"),
        (endpoints.fails(404, "no such model"), 1, "no model 'm'"),
        (endpoints.fails(400, f"bad {KEY}"), 1, "error 400"),
        (endpoints.fails(500, "out of memory"), 3, "error 500"),
        (endpoints.fails(429, "slow down"), 3, "error 429"),
        (endpoints.fails(307, "", Location="http://127.0.0.1:1/v1"), 1, "another address"),
        (endpoints.page, 1, "no chat API"),
        (endpoints.cut, 3, "broke off"),
        (lambda handler: handler.send(200, "{}"), 1, "no chat API"),
        (lambda handler: handler.send(200, "[1"), 1, "no whole JSON"),
    ],
)
def test_a_fault_is_told_without_the_key(reply: endpoints.Reply, asked: int, what: str) -> None:
    with (
        endpoints.endpoint(reply, key=KEY) as (where, server),
        pytest.raises(ExtractorError) as told,
    ):
        Client(where).answer(request())
    assert what in str(told.value)
    assert KEY not in str(told.value)
    assert len(server.asked) == asked


def test_an_answer_that_never_comes_is_waited_for_no_longer_than_said() -> None:
    with (
        endpoints.endpoint(endpoints.slow, timeout=0.1, retries=1) as (where, server),
        pytest.raises(ExtractorError, match=r"within 0\.1 s"),
    ):
        Client(where).answer(request())
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("reply", "what"),
    [
        (endpoints.says('{"claims": [', "length"), "cut short"),
        (endpoints.says(""), "empty"),
        (endpoints.says(None), "empty"),
    ],
)
def test_half_an_answer_is_none(reply: endpoints.Reply, what: str) -> None:
    with (
        endpoints.endpoint(reply) as (where, _),
        pytest.raises(UnusableAnswer, match=what),
    ):
        Client(where).answer(request())


def test_nobody_there() -> None:
    where = Endpoint("http://127.0.0.1:9/v1", "m", retries=1, backoff=0.01)
    with pytest.raises(ExtractorError, match="cannot be reached"):
        Client(where).answer(request())


def test_an_address_must_be_one() -> None:
    with pytest.raises(SettingsError, match="no web address"):
        Client(Endpoint("localhost:8080", "m"))


def test_the_key_is_in_no_repr() -> None:
    assert KEY not in repr(Endpoint("http://h", "m", KEY))


def test_a_missing_extra_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['openai'] = None\n"
        "from mapapp.config import Endpoint\n"
        "from mapapp.extractors.llm.client import Client\n"
        "Client(Endpoint('http://h/v1', 'm'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert "pip install 'mapapp[llm]'" in done.stderr
