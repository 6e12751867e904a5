"""What is told of a word once, and kept with its parsed text: the tree no longer changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Token

Told = TypeVar("Told", str, bool)


def once(function: Callable[[Token], Told]) -> Callable[[Token], Told]:
    """Return a function of a word that asks only once what another tells of it.

    No words are kept, only what is plain: a word would keep its text alive.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def known(token: Token) -> Told:
        memo: dict[int, Told] | None = token.doc.user_data.get(name)
        if memo is None:
            memo = token.doc.user_data[name] = {}
        told = memo.get(token.i)
        if told is None:
            told = memo[token.i] = function(token)
        return told

    return known


def words_once(function: Callable[[Token], list[Token]]) -> Callable[[Token], list[Token]]:
    """Return a function of a word that asks only once which others it leads to."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def known(token: Token) -> list[Token]:
        doc = token.doc
        memo: dict[int, tuple[int, ...]] | None = doc.user_data.get(name)
        if memo is None:
            memo = doc.user_data[name] = {}
        told = memo.get(token.i)
        if told is None:
            told = memo[token.i] = tuple(t.i for t in function(token))
        return [doc[i] for i in told]

    return known


def named_once(
    function: Callable[[Token], Iterable[tuple[str, Token]]],
) -> Callable[[Token], Iterator[tuple[str, Token]]]:
    """Return a function of a word that asks only once which others hang on it, and by what."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def known(token: Token) -> Iterator[tuple[str, Token]]:
        doc = token.doc
        memo: dict[int, tuple[tuple[str, int], ...]] | None = doc.user_data.get(name)
        if memo is None:
            memo = doc.user_data[name] = {}
        told = memo.get(token.i)
        if told is None:
            told = memo[token.i] = tuple((by, t.i) for by, t in function(token))
        return ((by, doc[i]) for by, i in told)

    return known
