"""The one place that talks to an endpoint: an OpenAI chat API, asked for JSON of our schema."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mapapp.config import Endpoint
from mapapp.errors import ExtractorError, MissingExtra, SettingsError, UnusableAnswer
from mapapp.extractors.llm.answers import Kept
from mapapp.extractors.llm.request import Request, schema

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletion

_AGAIN = (408, 409, 425, 429, 500, 502, 503, 504)
_LONGEST_WAIT = 60.0  # seconds, whatever a server asks for
_SHOWN = 160  # characters of a server's own words


class Client:
    """Asks an endpoint; heavy to import, so it is made when the first question is."""

    def __init__(self, endpoint: Endpoint) -> None:
        """Raises MissingExtra without the package openai, SettingsError for no web address."""
        if urlsplit(endpoint.url).scheme not in ("http", "https"):
            raise SettingsError(
                f"{endpoint.url}: no web address; give one as http://127.0.0.1:8080/v1"
            )
        try:
            import openai as package  # noqa: PLC0415 - an extra, and a second to import
        except ImportError as error:
            raise MissingExtra(
                "a language model is asked through the package openai, which is not installed; "
                "install it with: pip install 'mapapp[llm]'"
            ) from error
        self._openai = package
        self._limits: dict[str, int] = {"temperature": 0, "max_tokens": endpoint.answer}
        self._endpoint = endpoint
        self._client: openai.OpenAI = package.OpenAI(
            base_url=endpoint.url,
            api_key=endpoint.key or "none",
            timeout=endpoint.timeout,
            max_retries=0,
            http_client=package.DefaultHttpxClient(
                follow_redirects=False  # the text goes to the address that was told, no other
            ),
        )

    def answer(self, request: Request) -> Kept:
        """Return an answer, tried again where that may help.

        Raises UnusableAnswer where it is cut short, ExtractorError where there is none.
        """
        wait = self._endpoint.backoff
        for left in range(self._endpoint.retries, -1, -1):
            try:
                return self._kept(self._ask(request))
            except self._openai.BadRequestError as error:
                if not self._gives_way(error):
                    raise self._refused(error) from None
                continue
            except self._openai.APIStatusError as error:
                if error.status_code not in _AGAIN or not left:
                    raise self._refused(error) from None
                wait = max(wait, _asked_wait(error))
            except self._openai.APIConnectionError as error:
                if not left:
                    raise self._unreachable(error) from None
            except self._openai.APIError as error:
                raise ExtractorError(f"{self._where}: {self._plain(error)}") from None
            except ValueError:  # what the package lets through of a body cut in the middle
                raise UnusableAnswer("the answer is no whole JSON") from None
            time.sleep(min(wait, _LONGEST_WAIT))
            wait *= 2
        raise ExtractorError(f"{self._where}: gave no answer")

    def _gives_way(self, error: openai.APIStatusError) -> bool:
        """Leave out what a server says that it does not take, once each; tell whether it did."""
        words = str(error)
        for name, instead in (
            ("max_tokens", {"max_completion_tokens": self._endpoint.answer}),
            ("temperature", {}),
        ):
            if name in self._limits and name in words:
                del self._limits[name]
                self._limits |= instead
                return True
        return False

    def _ask(self, request: Request) -> ChatCompletion:
        return self._client.chat.completions.create(
            model=self._endpoint.model,
            messages=[
                {"role": "system", "content": request.system},
                {"role": "user", "content": request.user},
            ],
            extra_body=self._limits,
            response_format={
                "type": "json_schema",
                "json_schema": {"name": "claims", "strict": True, "schema": schema()},
            },
        )

    def _kept(self, done: ChatCompletion) -> Kept:
        """Return what an answer holds; servers that are none answer with anything at all."""
        choices = getattr(done, "choices", None)
        if not choices:
            raise ExtractorError(
                f"{self._where}: is no chat API (its answer has another form); check the address"
            )
        message, usage = choices[0].message, done.usage
        if choices[0].finish_reason == "length":
            raise UnusableAnswer("the answer was cut short at its longest")
        text = message.content if message is not None else None
        if not text:
            raise UnusableAnswer("the answer is empty")
        sent, received = (usage.prompt_tokens, usage.completion_tokens) if usage else (0, 0)
        return Kept(text, sent, received)

    @property
    def _where(self) -> str:
        return self._endpoint.shown

    def _refused(self, error: openai.APIStatusError) -> ExtractorError:
        """Tell what a status means; the server's own words only where they add something."""
        code = error.status_code
        if code in (401, 403):
            return ExtractorError(f"{self._where}: refuses the key ({code}); set MAPAPP_LLM_KEY")
        if code == 404:
            model = self._endpoint.model
            return ExtractorError(
                f"{self._where}: has no model {model!r} or is no chat API (404); check "
                "MAPAPP_LLM_MODEL and MAPAPP_LLM_URL, which often ends in /v1"
            )
        if 300 <= code < 400:
            return ExtractorError(f"{self._where}: sends on to another address; name that one")
        return ExtractorError(f"{self._where}: answers with error {code}: {self._plain(error)}")

    def _unreachable(self, error: openai.APIConnectionError) -> ExtractorError:
        if isinstance(error, self._openai.APITimeoutError):
            limit = self._endpoint.timeout
            return ExtractorError(f"{self._where}: gave no answer within {limit:g} s")
        return ExtractorError(
            f"{self._where}: cannot be reached or broke off; check that the server runs"
        )

    def _plain(self, error: Exception) -> str:
        """Return a server's words without the key, should it send that back."""
        words = " ".join(str(error).split())
        if self._endpoint.key:
            words = words.replace(self._endpoint.key, "…")
        return words[:_SHOWN]


def _asked_wait(error: openai.APIStatusError) -> float:
    """Return the seconds that a server asks to wait, 0 where it asks for none."""
    try:
        return max(float(error.response.headers.get("retry-after", "0")), 0.0)
    except ValueError:
        return 0.0
