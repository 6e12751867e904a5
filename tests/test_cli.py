"""The command line, as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import endpoints
import proposals
import pytest

SEEDS = Path(__file__).resolve().parents[1] / "seeds"


def mapapp(*arguments: object, text: str | None = None, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "mapapp", *map(str, arguments)],
        input=text, capture_output=True, text=True, check=False, encoding="utf-8",
        env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_help_has_examples() -> None:
    for command in ([], ["map"], ["read"], ["find"], ["app"]):
        code, out, _ = mapapp(*command, "--help")
        assert code == 0
        assert "examples:" in out


def test_version() -> None:
    code, out, _ = mapapp("--version")
    assert (code, out.split()[0]) == (0, "mapapp")


def test_seeds_become_a_map_and_the_hash_seed_changes_no_byte(tmp_path: Path) -> None:
    seeds = sorted(SEEDS.glob("*.md"))
    for seed in ("1", "2"):
        code, out, errors = mapapp(
            "map", *seeds, "-o", tmp_path / f"{seed}.html", PYTHONHASHSEED=seed
        )
        assert (code, out) == (0, "")
        assert f"reading {len(seeds)} of {len(seeds)}" in errors
    first, second = ((tmp_path / f"{seed}.html").read_bytes() for seed in ("1", "2"))
    assert first == second
    assert len(first) < 500_000


def test_one_bad_document_among_ten_is_named_and_the_nine_are_mapped(tmp_path: Path) -> None:
    documents = []
    for number in range(9):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Canada sanctioned Peru. It was the {number}. time.")
        documents.append(path)
    bad = tmp_path / "bad.pdf"
    bad.write_text("no PDF")
    code, _, errors = mapapp("map", *documents[:5], bad, *documents[5:], "-o", tmp_path / "m.json")
    content = json.loads((tmp_path / "m.json").read_text("utf-8"))
    assert code == 1
    assert [line for line in errors.splitlines() if line.startswith("mapapp:")] == [
        f"mapapp: {bad}: this is no PDF; check the file or its suffix"
    ]
    assert len(content["graph"]["readings"]) == 9
    assert content["graph"]["failures"][0]["source"] == bad.name


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["map", "none.txt", "-o", "m.html"], "no such file"),
        (["map", "a.txt", "-o", "m.xyz"], ".html, .json"),
        (["map", "a.txt", "-o", "/proc/m.html"], "cannot be written"),
        (["map", "a.txt", "-o", "m.html", "--published", "soon"], "YYYY-MM-DD"),
        (["map", "a.txt", "-o", "m.html", "--theme", "none"], "theme"),
        (["map", "a.txt", "-o", "m.html", "-o", "m.xyz"], "no exporter"),
        (["map", "a.txt", "-o", "m.html", "--extent", "Qwertyland"], "no place"),
        (["read", "a.xyz"], "no reader"),
        (["find", "Qwertyland"], "no place"),
    ],
)
def test_a_problem_is_one_line_and_leaves_nothing(
    arguments: list[str], what: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Canada sanctioned Peru.")
    (tmp_path / "a.xyz").write_text("x")
    here = [
        str(tmp_path / a) if a.endswith(("txt", "xyz", "m.html")) and "/" not in a else a
        for a in arguments
    ]
    code, out, errors = mapapp(*here)
    assert (code, out) == (1, "")
    assert len(errors.splitlines()) == 1
    assert errors.startswith("mapapp: ")
    assert what in errors
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "a.xyz"]


def test_one_reading_makes_several_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Canada sanctioned Peru.")
    targets = [tmp_path / name for name in ("m.svg", "m.png", "m.pdf")]
    outputs = [part for target in targets for part in ("-o", target)]
    options = ["--made", "2026-05-04", "--scale", "1", "--extent", "world", "--marking", "TLP:RED"]
    code, out, errors = mapapp("map", tmp_path / "a.txt", *outputs, *options)
    assert (code, out, errors) == (0, "", "")
    assert "Made 4 May 2026" in targets[0].read_text("utf-8")
    assert targets[1].read_bytes().startswith(b"\x89PNG")
    assert targets[2].read_bytes().startswith(b"%PDF")


def test_standard_input_is_read(tmp_path: Path) -> None:
    code, _, _ = mapapp("map", "-", "-o", tmp_path / "m.html", text="Canada sanctioned Peru.")
    assert code == 0
    assert "Canada sanctioned Peru." in (tmp_path / "m.html").read_text("utf-8")


def test_a_document_with_nothing_to_map_gives_a_map_that_says_so(tmp_path: Path) -> None:
    code, _, _ = mapapp("map", "-", "-o", tmp_path / "m.html", text="The weather was fine.")
    assert code == 0
    assert '"empty":' in (tmp_path / "m.html").read_text("utf-8")


def test_read_prints_tables_json_and_annotations(tmp_path: Path) -> None:
    text = "Canada may sanction Peru."
    assert "[sanction, hypothetical]" in mapapp("read", "-", text=text)[1]
    assert json.loads(mapapp("read", "-", "--format", "json", text=text)[1])[0]["claims"]
    (tmp_path / "doc.txt").write_text(text)
    code, out, _ = mapapp(
        "read", tmp_path / "doc.txt", "--format", "annotation", "-o", tmp_path / "out"
    )
    assert (code, out) == (0, "")
    content = json.loads((tmp_path / "out" / "doc.json").read_text("utf-8"))
    assert content["relations"][0]["status"] == "hypothetical"


def test_read_explains_itself() -> None:
    text = "Canada may sanction Peru. Norway returned two paintings to Egypt."
    code, out, _ = mapapp("read", "-", "--explain", text=text)
    assert code == 0
    assert "pattern  sanction" in out
    assert "no claim: no pattern takes what joins Norway and Egypt" in out


def test_find_tells_place_reason_and_near_names() -> None:
    code, out, errors = mapapp("find", "Swasiland", "Qwertyland")
    assert code == 1
    assert "Eswatini (SWZ)" in out
    assert "spelled like 'Swaziland'" in out
    assert "Qwertyland" in errors


def test_find_shows_what_else_a_name_may_mean() -> None:
    code, out, _ = mapapp("find", "Georgia")
    assert code == 0
    assert "or Georgia (USA)" in out


def test_a_view_and_an_own_gazetteer_reach_every_command(tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text("places: [{name: Camp Elm, country: DJI, at: [43.1, 11.5]}]")
    options = "--gazetteer", own, "--view", "Russia"
    code, out, _ = mapapp("find", *options, "Camp Elm", "Crimea")
    assert code == 0
    assert "Camp Elm (DJI)" in out
    assert "Crimea (RUS)" in out
    text = "Canada's foreign minister, Ann Roy, visited Camp Elm on Monday."
    _, out, _ = mapapp("read", "-", "--format", "json", *options, text=text)
    assert "own:camp-elm" in out
    code, _, errors = mapapp("map", "-", "-o", tmp_path / "m.json", *options, text=text)
    assert (code, errors) == (0, "")
    assert "as Russia sees them" in (tmp_path / "m.json").read_text("utf-8")


def test_a_wrong_gazetteer_or_view_is_told_before_anything_is_read(tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text("places: [{name: Camp Elm, country: Nowhere, at: [43.1, 11.5]}]")
    code, out, errors = mapapp("read", "missing.txt", "--gazetteer", own)
    assert (code, out) == (1, "")
    assert "mine.yaml: places, number 1 (Camp Elm)" in errors
    code, _, errors = mapapp("read", "missing.txt", "--view", "Peru")
    assert code == 1
    assert "no view of disputed places is known for 'Peru'; use CHN" in errors


def test_a_reader_that_leaves_early_is_no_error() -> None:
    seeds = sorted(map(str, SEEDS.glob("*.md")))
    command = [sys.executable, "-m", "mapapp", "read", "--format", "json", *seeds]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(1)
        program.stdout.close()
        assert b"Traceback" not in program.stderr.read()


def test_a_map_made_before_is_read_again_and_added_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Canada sanctioned Peru.")
    (tmp_path / "b.txt").write_text("Norway's president visited Chad.")
    assert mapapp("map", tmp_path / "a.txt", "-o", tmp_path / "a.json")[0] == 0
    for source in ("a.json", "a.html"):
        code, _, errors = mapapp("map", tmp_path / source.replace("html", "json"), "-o",
                                 tmp_path / "a.html")  # fmt: skip
        assert (code, errors) == (0, "")
        target = tmp_path / "both.json"
        assert mapapp("map", tmp_path / source, tmp_path / "b.txt", "-o", target)[0] == 0
        both = json.loads(target.read_text("utf-8"))["graph"]
        assert {r["type"] for r in both["relations"]} == {"sanction", "visit"}
    again = mapapp("map", tmp_path / "a.html", "-o", tmp_path / "again.json")
    assert again[0] == 0
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "a.json").read_bytes()


def test_a_file_that_is_no_map_of_ours_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"graph": {}}')
    code, _, errors = mapapp("map", tmp_path / "a.json", "-o", tmp_path / "m.html")
    assert code == 1
    assert "no map that mapapp wrote" in errors
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_the_day_it_was_made_is_carried(tmp_path: Path) -> None:
    arguments = ("map", "-", "-o", tmp_path / "m.csv", "--made", "2024-05-06")
    assert mapapp(*arguments, text="Canada sanctioned Peru.")[0] == 0
    assert "2024-05-06" in (tmp_path / "m.csv").read_text("utf-8")


SANCTION = proposals.row("Canada sanctioned Peru.", "sanctioned", "sanction", "Canada", "Peru")


def test_a_language_model_is_named_before_it_is_asked_and_its_key_nowhere(tmp_path: Path) -> None:
    good = endpoints.says(proposals.answer(SANCTION))
    with endpoints.endpoint(good) as (where, server):
        code, out, errors = mapapp(
            "read", "-", "--extractor", "both", "--llm-url", where.url, "--llm-model", "m",
            "--llm-answers", tmp_path / "a", "--record", tmp_path / "r", "--format", "json",
            text="Canada sanctioned Peru.", MAPAPP_LLM_KEY="sk-secret",
        )  # fmt: skip
    assert code == 0
    assert errors.startswith(f"mapapp: the text goes to {where.url}, model m: 1 document")
    assert server.keys == ["Bearer sk-secret"]
    (claim,) = json.loads(out)[0]["claims"]
    assert [m["name"] for m in claim["methods"]] == ["rules", "llm"]
    written = "".join(p.read_text("utf-8") for p in tmp_path.rglob("*") if p.is_file())
    assert "sk-secret" not in out + errors + written
    replayed = mapapp(
        "read",
        "-",
        "--extractor",
        "llm",
        "--replay",
        tmp_path / "r",
        text="Canada sanctioned Peru.",
    )
    assert replayed[0] == 0
    assert "[sanction, asserted, read by llm]" in replayed[1]
    assert "nothing is sent anywhere" in replayed[2]


def test_a_model_that_cannot_be_asked_leaves_the_rules_reading_and_says_so(tmp_path: Path) -> None:
    text = "Canada sanctioned Peru."
    code, out, errors = mapapp("read", "-", "--extractor", "llm", text=text, MAPAPP_LLM_URL="")
    assert code == 1
    assert "no language model is set up and nothing was sent" in errors
    assert "Canada sanctions Peru" in out
    assert "to look at (unread)" in out
    with endpoints.endpoint(endpoints.fails(401)) as (where, _):
        code, _, errors = mapapp(
            "map", "-", "-o", tmp_path / "m.html", "--extractor", "both", "--llm-url", where.url,
            text=text, XDG_CACHE_HOME=str(tmp_path),
        )  # fmt: skip
    assert code == 1
    assert "refuses the key" in errors
    assert text in (tmp_path / "m.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (["--replay", "none.json"], "cannot be opened"),
        (["--llm-url", "localhost:8080"], "no web address"),
    ],
)
def test_a_wrong_model_option_is_one_line(options: list[str], what: str) -> None:
    code, out, errors = mapapp("read", "-", "--extractor", "llm", *options, text="Canada.")
    assert (code, out) == (1, "")
    assert what in errors


def test_requests_can_be_written_down_without_any_model(tmp_path: Path) -> None:
    code, _, errors = mapapp(
        "read", "-", "--extractor", "llm", "--record", tmp_path / "r", text="Canada left.",
        MAPAPP_LLM_URL="",
    )  # fmt: skip
    assert code == 0
    assert "only written down" in errors
    assert json.loads((tmp_path / "r").read_text("utf-8"))["requests"][0]["answer"] is None
