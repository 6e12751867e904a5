"""Every error that mapapp raises on purpose.

    MapappError
    ├── ReadError            a document cannot be read
    │   ├── UnknownFormat    no reader for that kind of file
    │   └── NoText           the file holds no text (empty, image-only, binary)
    ├── VocabularyError      a YAML file that people write is wrong: file, place, what
    ├── GeodataError         the geography is missing or damaged
    ├── SettingsError        an option or a setting has a wrong value
    ├── ExtractorError       a language model cannot be asked: not set up, not there, no answer
    │   ├── MissingExtra     a package that mapapp does without until it is wanted
    │   └── UnusableAnswer   it answered, and the answer cannot be used
    └── ExportError          a file cannot be written
        └── UnknownExport    no exporter for that suffix

A message is written for the person who reads it: what happened, to which file, what to do.
"""

from __future__ import annotations


class MapappError(Exception):
    """The root of all errors that mapapp raises on purpose."""


class ReadError(MapappError):
    """A document cannot be read."""


class UnknownFormat(ReadError):  # noqa: N818 - named for what it says, not for being an error
    """No reader takes that kind of file."""


class NoText(ReadError):  # noqa: N818 - same
    """The file was opened but holds no text."""


class VocabularyError(MapappError):
    """A vocabulary file that people write is wrong."""


class GeodataError(MapappError):
    """The geography that comes with mapapp is missing or damaged."""


class SettingsError(MapappError):
    """An option or a setting has a value that cannot be used."""


class ExtractorError(MapappError):
    """A language model cannot be asked, or gives no answer."""


class MissingExtra(ExtractorError):  # noqa: N818 - named for what it says, not for being an error
    """A package is missing that mapapp does without until it is wanted."""


class UnusableAnswer(ExtractorError):  # noqa: N818 - same
    """A language model answered, and the answer is cut short or no such list."""


class ExportError(MapappError):
    """A file cannot be written."""


class UnknownExport(ExportError):  # noqa: N818 - same
    """No exporter takes that suffix."""
