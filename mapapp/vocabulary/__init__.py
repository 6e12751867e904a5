"""What people write, as YAML, turned into types."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from mapapp.errors import VocabularyError

T = TypeVar("T")


class _Loader(yaml.CSafeLoader):
    """Reads booleans as YAML 1.2 does, so that `no` is a word and `NO` is Norway."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:bool"]
    for first, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)$"), list("tf"))


def load(path: Path, kind: type[T], *, part: int = 0) -> T:
    """Decode one YAML document of a file into a type; `part` counts its `---` parts from 0.

    Parts before it are read, parts after it are not, so examples that only tests need stand last.
    Raises VocabularyError with the file, the place in it and what is wrong.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            documents = yaml.load_all(stream, _Loader)
            content = next(doc for i, doc in enumerate(documents) if i == part)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or "not YAML"
        raise VocabularyError(f"{path.name}{line}: {what}; mend the file") from error
    except StopIteration:
        raise VocabularyError(f"{path.name}: has no part {part + 1}; add it after `---`") from None
    except OSError as error:
        raise VocabularyError(f"{path.name}: cannot be opened ({error.strerror})") from error
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise VocabularyError(f"{path.name}: {error}") from error
