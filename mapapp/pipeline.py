"""The order of the steps, and nothing else: files → documents → readings → graph → map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mapapp.config import Settings
from mapapp.errors import MapappError, ReadError
from mapapp.geocoder import Geocoder
from mapapp.model import Document, Failure, Graph, MapSpec, Reading

if TYPE_CHECKING:
    import folium
    import geopandas as gpd

    from mapapp.claims.explain import Explanation

Progress = Callable[[int, int, str], None]


@lru_cache(maxsize=8)
def _geocoder(view: str | None, gazetteer: Path | None, changed: int) -> Geocoder:
    del changed  # only tells an edited gazetteer from the one read before
    return Geocoder(view, gazetteer)


def geocoder(settings: Settings | None = None) -> Geocoder:
    """Return the geocoder of these settings: which view of disputed places, whose own names.

    Raises VocabularyError where the gazetteer is wrong and SettingsError for an unknown view.
    """
    chosen = settings or Settings()
    path = Path(chosen.gazetteer) if chosen.gazetteer is not None else None
    changed = path.stat().st_mtime_ns if path is not None and path.is_file() else 0
    return _geocoder(chosen.view, path, changed)


def read(path: str | Path, published: dt.date | None = None) -> Document:
    """Read one document; "-" is standard input. Raises ReadError and its kinds.

    `published` is used where the file states no date of its own.
    """
    from mapapp.readers import read as read_file  # noqa: PLC0415 - only when something is read

    return read_file(path, published)


def load(
    paths: Iterable[str | Path], published: dt.date | None = None
) -> tuple[list[Document], list[Failure]]:
    """Read documents, in order; one that cannot be read is a Failure and stops no other."""
    documents: dict[str, Document] = {}
    failures: list[Failure] = []
    for path in paths:
        try:
            document = read(path, published)
        except ReadError as error:
            failures.append(Failure(str(path), str(error)))
        else:
            documents.setdefault(document.id, document)
    return list(documents.values()), failures


def load_graph(path: str | Path) -> Graph:
    """Return the graph of a .json or .html file that mapapp wrote. Raises ReadError."""
    from mapapp.readers import read_file  # noqa: PLC0415 - only when something is read
    from mapapp.readers.graphs import read_graph  # noqa: PLC0415 - same

    return read_graph(str(path), read_file(path))


def gather(
    paths: Iterable[str | Path],
    published: dt.date | None = None,
    progress: Progress | None = None,
    settings: Settings | None = None,
    tell: Callable[[str], None] | None = None,
) -> tuple[Graph, list[Failure]]:
    """Return the graph of documents and of files that mapapp wrote, and what could not be read.

    A file of mapapp's alone gives its graph as it is; several are merged like documents, and their
    markings kept. `tell` hears of a marking that came with a file, or that the settings replace.
    """
    graphs: list[Graph] = []
    others: list[str | Path] = []
    broken: list[Failure] = []
    for path in paths:
        try:
            found = _graph_of(path, others)
        except ReadError as error:
            broken.append(Failure(str(path), str(error)))
            continue
        graphs += found
        if tell is not None and found and found[0].head.marking:
            tell(_tell_marking(found[0], path, settings))
    documents, failures = load(others, published)
    failures = [*broken, *failures]
    if len(graphs) == 1 and not documents and not failures:
        return graphs[0], []
    shown = progress if len(documents) > 1 else None
    graph = analyse(documents, failures, shown, settings, tell)
    return combine(graph.readings, graph.failures, graphs), list(graph.failures)


def _tell_marking(graph: Graph, path: str | Path, settings: Settings | None) -> str:
    """Return what becomes of the marking that a map came with."""
    chosen = settings.marking if settings else None
    kept = "kept" if chosen is None else f"replaced by {chosen!r}" if chosen else "taken away"
    return f"{path} is marked {graph.head.marking!r}, which is {kept}"


def _graph_of(path: str | Path, others: list[str | Path]) -> list[Graph]:
    """Return the graph of a file, or none and add the path to `others`. Raises ReadError."""
    from mapapp.readers import read_file  # noqa: PLC0415 - only when something is read
    from mapapp.readers.graphs import is_graph, read_graph  # noqa: PLC0415 - same

    if Path(path).suffix.lower() not in (".json", ".html", ".htm"):
        others.append(path)
        return []
    data = read_file(path)
    if not is_graph(str(path), data):
        others.append(path)
        return []
    return [read_graph(str(path), data)]


def understand(document: Document, settings: Settings | None = None) -> Reading:
    """Return what one document says: a pure function of the document and the settings.

    A language model's answers are kept, so that a second call gives the same. Raises SettingsError
    and ExtractorError where it cannot be asked at all.
    """
    return analyse([document], settings=settings).readings[0]


def explain(document: Document, settings: Settings | None = None) -> list[Explanation]:
    """Return why each claim of a document was read, and why other sentences gave none."""
    from mapapp.claims.explain import explain as tell  # noqa: PLC0415 - same

    return tell(document, geocoder(settings))


def combine(
    readings: Iterable[Reading], failures: Iterable[Failure] = (), before: Iterable[Graph] = ()
) -> Graph:
    """Return the graph of what several documents say, together with maps made before."""
    from mapapp.merge import join, merge  # noqa: PLC0415 - only when something is merged

    return join([*before, merge(readings, failures)])


def analyse(
    documents: Iterable[Document],
    failures: Iterable[Failure] = (),
    progress: Progress | None = None,
    settings: Settings | None = None,
    tell: Callable[[str], None] | None = None,
) -> Graph:
    """Return what the documents say together. `progress` gets (done, all, source) before each.

    `tell` gets what a language model's reading has to say: where the text goes, and what it costs.
    """
    from mapapp.extractors import extractor  # noqa: PLC0415 - the parser comes with it

    listed = list(documents)
    readings: list[Reading] = []
    unread: list[Failure] = []
    reader = extractor(settings or Settings(), geocoder(settings), tell)
    reader.begin(listed)
    try:
        for done, document in enumerate(listed):
            if progress is not None:
                progress(done, len(listed), document.source)
            try:
                readings.append(reader.read(document))
            except MapappError:
                raise
            except Exception as error:  # no fault of ours may cost the others
                if len(listed) == 1:
                    raise
                unread.append(Failure(document.source, _fault(error)))
    finally:
        reader.end()
    return combine(readings, (*failures, *unread))


def _fault(error: Exception) -> str:
    return (
        f"reading it failed inside mapapp ({type(error).__name__}: {error}); the other documents "
        "were read. Please report it with the text"
    )


def check(settings: Settings) -> None:
    """Raise SettingsError where a setting has a value that cannot be used."""
    from mapapp.layers.view import extent  # noqa: PLC0415 - only when something is drawn
    from mapapp.vocabulary.theme import theme  # noqa: PLC0415 - same

    theme(settings.theme)
    extent(settings.extent, geocoder(settings))


def lay_out(graph: Graph, settings: Settings | None = None) -> MapSpec:
    """Return everything a renderer needs. Raises SettingsError for an unknown theme."""
    from mapapp.layers import build  # noqa: PLC0415 - only when something is drawn

    return build(graph, geocoder(settings), settings or Settings())


def draw(graph: Graph, settings: Settings | None = None) -> folium.Map:
    """Return the map as a folium.Map, which shows itself in a notebook and takes plugins."""
    from mapapp.renderers import folium_map  # noqa: PLC0415 - folium takes half a second

    return folium_map(lay_out(graph, settings))


def export(graph: Graph, path: str | Path, settings: Settings | None = None) -> Path:
    """Write the graph to a file, its format told by the suffix; return the path.

    Raises UnknownExport for another suffix and ExportError where the file cannot be written;
    nothing half-written is left.
    """
    return export_all(graph, [path], settings)[0]


def export_all(
    graph: Graph, paths: Iterable[str | Path], settings: Settings | None = None
) -> list[Path]:
    """Write the graph to several files, as `export` does; the map is laid out once."""
    from mapapp.exporters import exporter, write  # noqa: PLC0415 - only when something is written

    makers = [(path, exporter(path)) for path in paths]
    spec = lay_out(graph, settings)
    return [write(path, make(graph, spec)) for path, make in makers]


def picture(graph: Graph, settings: Settings | None = None) -> bytes | None:
    """Return the map as PNG, None where no exporter makes one."""
    from mapapp.exporters import EXPORTERS  # noqa: PLC0415 - only when something is shown

    make = next((row.make for row in EXPORTERS if row.suffix == ".png"), None)
    return make(graph, lay_out(graph, settings)) if make else None


def to_geodataframes(graph: Graph, settings: Settings | None = None) -> dict[str, gpd.GeoDataFrame]:
    """Return one GeoDataFrame a layer of the map, by name; docs/formats.md has the columns."""
    from mapapp.exporters.geodataframes import to_geodataframes as make  # noqa: PLC0415 - only when asked

    return make(graph, lay_out(graph, settings))
