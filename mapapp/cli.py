"""The command line: app, map, read, find."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from mapapp import __version__
from mapapp.errors import MapappError

if TYPE_CHECKING:
    import datetime as dt

    from mapapp.config import Settings
    from mapapp.model import Document, Failure, Graph

_EXAMPLES = {
    "mapapp": """examples:
  mapapp app                                   open the app in the browser
  mapapp map report.pdf speech.txt -o map.html draw a map that needs no network
  mapapp read report.txt                       list what a report says
  mapapp find Swasiland                        which place is meant""",
    "app": """examples:
  mapapp app
  mapapp app --host 0.0.0.0 --port 8600        let others in the network use it""",
    "map": """examples:
  mapapp map seeds/*.md -o map.html
  mapapp map a.pdf b.docx -o map.html --title "Visits in May" --marking TLP:GREEN
  mapapp map map.html more.txt -o map.gpkg     add to a map that was made before
  mapapp map report.txt -o map.png -o map.svg --extent "Latin America"
  pdftotext report.pdf - | mapapp map - -o map.html --published 2016-08-23""",
    "read": """examples:
  mapapp read report.txt
  mapapp read report.txt --explain
  mapapp read report.txt --format json
  mapapp read report.txt --extractor both --llm-url http://127.0.0.1:8080/v1 --llm-model qwen
  mapapp read *.txt --format annotation -o predictions/""",
    "find": """examples:
  mapapp find Swasiland
  mapapp find "Korea, North" Zaire U.S.""",
}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. Exit code 0 is success, 1 a problem told in one line, 130 Ctrl-C."""
    try:
        options = _parser().parse_args(arguments)
        code = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except MapappError as error:
        code = _complain(str(error))
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # the reader of our output is gone; Python would complain again when it closes stdout
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)


def _complain(message: str) -> int:
    sys.stderr.write(f"mapapp: {' '.join(message.split())}\n")
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = _with_examples(
        argparse.ArgumentParser(
            prog="mapapp",
            description="Reads reports and draws who travelled where and who influences whom.",
        ),
        "mapapp",
    )
    parser.add_argument("--version", action="version", version=f"mapapp {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_app(commands)
    _add_map(commands)
    _add_read(commands)
    _add_find(commands)
    return parser


if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - has no public name


def _with_examples(parser: argparse.ArgumentParser, name: str) -> argparse.ArgumentParser:
    parser.epilog = _EXAMPLES[name]
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _add_app(commands: _Commands) -> None:
    app = _with_examples(commands.add_parser("app", help="open the app in the browser"), "app")
    app.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    app.add_argument("--port", type=int, default=8501, help="port to listen on (8501)")
    app.add_argument(
        "--embed-in", nargs="*", default=[], metavar="ORIGIN",
        help="whose pages may hold published maps, as https://wiki.example (none but its own)",
    )  # fmt: skip


def _add_map(commands: _Commands) -> None:
    draw = _with_examples(commands.add_parser("map", help="draw a map of documents"), "map")
    _add_documents(draw)
    draw.add_argument(
        "-o", "--output", required=True, metavar="FILE", action="append",
        help="the suffix tells the format; may be given several times",
    )  # fmt: skip
    draw.add_argument("--title", help="heads the map")
    draw.add_argument("--subtitle", help="stands below the title")
    draw.add_argument("--marking", help="printed at the top and bottom, as TLP:AMBER")
    draw.add_argument("--theme", default="screen", help="the colours (screen)")
    draw.add_argument(
        "--tiles", metavar="URL",
        help="tiles under the HTML map, as https://tiles.example/{z}/{x}/{y}.png (none)",
    )  # fmt: skip
    draw.add_argument("--made", metavar="DATE", help="YYYY-MM-DD, told in the export (today)")
    _add_pictures(draw)


def _add_pictures(draw: argparse.ArgumentParser) -> None:
    pictures = draw.add_argument_group("pictures, slides and paper")
    pictures.add_argument(
        "--extent", default="content", metavar="NAME",
        help="content, world, or a region or country (content)",
    )  # fmt: skip
    pictures.add_argument(
        "--scale", type=int, default=2, choices=range(1, 5), help="size of a PNG, 1 to 4 (2)"
    )
    pictures.add_argument("--transparent", action="store_true", help="SVG and PNG without paper")
    pictures.add_argument("--report", action="store_true", help="PDF with all sentences")
    pictures.add_argument("--flat", action="store_true", help="PPTX with pictures, not shapes")


def _add_read(commands: _Commands) -> None:
    read = _with_examples(commands.add_parser("read", help="list what documents say"), "read")
    _add_documents(read)
    read.add_argument("--format", choices=("table", "json", "annotation"), default="table")
    read.add_argument(
        "--explain", action="store_true", help="tell why each claim was read, and why others not"
    )
    read.add_argument(
        "-o", "--output", metavar="DIR", help="write one file for each document there"
    )


def _add_documents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "documents", nargs="+", metavar="DOC", help='a file, or "-" for standard input'
    )
    parser.add_argument("--published", metavar="DATE", help="YYYY-MM-DD, for files that state none")
    _add_places(parser)
    _add_extractor(parser)


def _add_places(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--gazetteer", metavar="FILE", help="your own names and places, as YAML (docs/geocoder.md)"
    )
    parser.add_argument(
        "--view", metavar="STATE", help="whose view decides disputed places, as IND or India"
    )


def _add_extractor(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "who reads", "nothing is contacted unless an address is given (docs/extractors.md)"
    )
    group.add_argument("--extractor", choices=("rules", "llm", "both"), default="rules")
    group.add_argument("--llm-url", metavar="URL", help="an OpenAI chat API; MAPAPP_LLM_URL")
    group.add_argument("--llm-model", metavar="NAME", help="MAPAPP_LLM_MODEL; key: MAPAPP_LLM_KEY")
    group.add_argument("--llm-answers", metavar="DIR", help="where answers are kept (~/.cache)")
    group.add_argument("--record", metavar="FILE", help="write requests and answers there too")
    group.add_argument("--replay", metavar="FILE", help="take the answers from such a file")


def _add_find(commands: _Commands) -> None:
    find = _with_examples(commands.add_parser("find", help="tell which place a name means"), "find")
    find.add_argument("names", nargs="+", metavar="NAME")
    _add_places(find)


def _app(options: argparse.Namespace) -> int:
    """Become the server, a program of its own: no layer imports its neighbour."""
    program = [sys.executable, "-m", "mapapp.server"]
    command = [*program, options.host, str(options.port), *options.embed_in]
    if os.name == "posix":
        os.execv(sys.executable, command)  # noqa: S606 - our own program; signals then reach it
    return subprocess.call(command)  # noqa: S603 - same, where a process cannot be replaced


def _date(text: str | None) -> dt.date | None:
    from mapapp.readers import parse_date  # noqa: PLC0415 - same

    return parse_date(text) if text else None


def _load(options: argparse.Namespace) -> tuple[list[Document], list[Failure]]:
    from mapapp.pipeline import load  # noqa: PLC0415 - same

    return load(options.documents, _date(options.published))


def _gather(options: argparse.Namespace, settings: Settings) -> tuple[Graph, list[Failure]]:
    from mapapp.pipeline import gather  # noqa: PLC0415 - so that --help stays quick

    return gather(options.documents, _date(options.published), _progress, settings, tell=_tell)


def _tell(message: str) -> None:
    sys.stderr.write(f"mapapp: {' '.join(message.split())}\n")
    sys.stderr.flush()


def _settings(options: argparse.Namespace) -> Settings:
    """Return the settings that options ask for, found to be usable before anything is read."""
    from dataclasses import fields, replace  # noqa: PLC0415 - same

    from mapapp.config import Settings  # noqa: PLC0415 - same
    from mapapp.pipeline import geocoder  # noqa: PLC0415 - same

    given = vars(options)
    names = {field.name for field in fields(Settings)} - {"made"}
    settings = Settings(**{name: given[name] for name in sorted(names & set(given))})
    if "made" in given:
        settings = replace(settings, made=_date(given["made"]) or _today())
    geocoder(settings)
    return _with_extractor(settings, options) if "extractor" in given else settings


def _with_extractor(settings: Settings, options: argparse.Namespace) -> Settings:
    from dataclasses import replace  # noqa: PLC0415 - same

    from mapapp.config import endpoint  # noqa: PLC0415 - same

    if options.extractor == "rules":
        return settings
    return replace(
        settings,
        extractor=options.extractor,
        endpoint=endpoint(options.llm_url, options.llm_model),
        answers=options.llm_answers,
        record=options.record,
        replay=options.replay,
    )


def _progress(done: int, total: int, source: str) -> None:
    sys.stderr.write(f"reading {done + 1} of {total}: {source}\n")
    sys.stderr.flush()


def _told(failures: list[Failure]) -> int:
    for failure in failures:
        _complain(failure.reason)
    return 1 if failures else 0


def _map(options: argparse.Namespace) -> int:
    from mapapp.exporters import exporter  # noqa: PLC0415 - same
    from mapapp.pipeline import check, export_all  # noqa: PLC0415 - same

    for output in options.output:
        exporter(output)  # a wrong suffix should not cost the reading
    settings = _settings(options)
    check(settings)
    graph, failures = _gather(options, settings)
    if graph.readings:
        export_all(graph, options.output, settings)
    return _told(failures) or _unread(graph, settings)


def _today() -> dt.date:
    import datetime as dt  # noqa: PLC0415 - same

    return dt.datetime.now(tz=dt.UTC).date()


def _read(options: argparse.Namespace) -> int:
    from mapapp.exporters.explained import explained  # noqa: PLC0415 - same
    from mapapp.exporters.listing import FORMATS, write_each  # noqa: PLC0415 - same
    from mapapp.pipeline import explain  # noqa: PLC0415 - same

    settings = _settings(options)
    if options.explain:
        documents, failures = _load(options)
        for document in documents:
            sys.stdout.write(explained(document, explain(document, settings)))
        return _told(failures)
    graph, failures = _gather(options, settings)
    form = FORMATS[options.format]
    if options.output:
        write_each(graph, form, options.output)
    elif graph.readings:
        sys.stdout.write(form.all(graph.readings))
    return _told(failures) or _unread(graph, settings)


def _unread(graph: Graph, settings: Settings) -> int:
    """Return 1 where a language model was to read and could not; its absence was told already."""
    is_only_recorded = settings.record and not settings.endpoint and not settings.replay
    doubts = (doubt for reading in graph.readings for doubt in reading.doubts)
    return int(not is_only_recorded and any(doubt.kind == "unread" for doubt in doubts))


def _find(options: argparse.Namespace) -> int:
    from mapapp.pipeline import geocoder  # noqa: PLC0415 - same

    known = geocoder(_settings(options))
    missing = 0
    for name in options.names:
        found = known.explain(name)
        if found is None:
            near = ", ".join(c.place.name for c in known.candidates(name))
            hint = f"; did you mean {near}?" if near else ""
            missing += _complain(f"{name!r} is no place that mapapp knows{hint}")
            continue
        place, why = found
        code = place.iso3 or place.id
        at = f"{place.lon:.2f}, {place.lat:.2f}"
        sys.stdout.write(f"{name}: {place.name} ({code}), {place.kind} at {at}; {why}\n")
        if place.note:
            sys.stdout.write(f"  note: {place.note}\n")
        for other in known.candidates(name):
            beside = f"{other.place.name} ({other.place.iso3 or other.place.id})"
            sys.stdout.write(f"  or {beside}, score {other.score:.2f}: {other.why}\n")
    return 1 if missing else 0


_COMMANDS = {"app": _app, "map": _map, "read": _read, "find": _find}

if __name__ == "__main__":
    main()
