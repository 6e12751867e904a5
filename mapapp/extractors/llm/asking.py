"""Asking in a run: answers at hand first, then the endpoint, each answer kept at once."""

from __future__ import annotations

from pathlib import Path

from mapapp.config import Endpoint, Settings, answers_folder
from mapapp.errors import ExtractorError, UnusableAnswer
from mapapp.extractors.llm.answer import Answer, decode
from mapapp.extractors.llm.answers import Folder, Kept, Record, Replay, Source
from mapapp.extractors.llm.client import Client
from mapapp.extractors.llm.request import Request, prompt_hash, requests
from mapapp.model import Document, Method

NOT_SET_UP = (
    "no language model is set up and nothing was sent: give --llm-url and --llm-model, or set "
    "MAPAPP_LLM_URL and MAPAPP_LLM_MODEL (docs/extractors.md)"
)
_NOBODY = "nobody"


class Asking:
    """Where the answers of one run come from, and what they cost."""

    def __init__(self, settings: Settings) -> None:
        """Raises SettingsError for a wrong record or address, MissingExtra without the package."""
        self._endpoint: Endpoint = settings.endpoint or Endpoint("", _NOBODY)
        self._folder: Folder | None = None
        self._source: Source | None = None
        self.model = self._endpoint.model
        if settings.replay is not None:
            self._source = replay = Replay(Path(settings.replay))
            self.model, self.where = replay.model, f"the record {replay.path}"
        elif settings.endpoint is not None:
            self._source = Client(settings.endpoint)
            self.where = settings.endpoint.shown
            self._folder = Folder(Path(settings.answers or answers_folder()), self.model)
        else:
            self.where = _NOBODY
        self.is_remote = settings.endpoint is not None and settings.replay is None
        self._record = None
        if settings.record is not None:
            self._record = Record(Path(settings.record), self.method)
        self._broken: ExtractorError | None = None
        self.asked = self.at_hand = self.sent = self.received = 0

    def requests(self, document: Document) -> tuple[Request, ...]:
        """Return what is to be asked about a document."""
        return requests(document, self._endpoint.part, brief=self._endpoint.brief)

    @property
    def method(self) -> Method:
        """Return the identity of the model and its instructions."""
        return Method("llm", self.model, prompt_hash(brief=self._endpoint.brief))

    @property
    def parts(self) -> int:
        """Return the most parts of a document."""
        return self._endpoint.parts

    @property
    def is_recording(self) -> bool:
        """Tell whether requests are written down."""
        return self._record is not None

    def has(self, request: Request) -> bool:
        """Tell whether an answer is at hand."""
        return self._folder is not None and self._folder.get(request) is not None

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request.

        Raises UnusableAnswer where two answers could not be used and ExtractorError where there
        was none; after that the run does not ask again, for the next would fail alike.
        """
        try:
            kept, answer = self._answer(request)
        except UnusableAnswer:
            self._note(request, None)
            raise
        except ExtractorError as error:
            self._note(request, None)
            if self.is_remote:
                self._broken = error
            raise
        self._note(request, kept)
        return answer

    def _answer(self, request: Request) -> tuple[Kept, Answer]:
        known = self._folder.get(request) if self._folder else None
        if known is not None:
            self.at_hand += 1
            return known, decode(known.answer)
        if self._broken is not None:
            raise self._broken
        if self._source is None:
            raise ExtractorError(NOT_SET_UP)
        kept, answer = self._usable(self._source, request)
        if self._folder is not None:
            self._folder.put(request, kept)
        return kept, answer

    def _usable(self, source: Source, request: Request) -> tuple[Kept, Answer]:
        """Return the first of two answers that can be used. Raises the second's UnusableAnswer."""
        try:
            return self._decoded(source, request)
        except UnusableAnswer:
            return self._decoded(source, request)

    def _decoded(self, source: Source, request: Request) -> tuple[Kept, Answer]:
        kept = source.answer(request)
        self.asked += 1
        self.sent += kept.sent
        self.received += kept.received
        return kept, decode(kept.answer)

    def _note(self, request: Request, kept: Kept | None) -> None:
        if self._record is not None:
            self._record.add(request, kept)

    def end(self) -> None:
        """Write the record. Raises ExtractorError where it cannot be written."""
        if self._record is not None:
            self._record.write()
