"""What is told of a word once, and kept with its parsed text: the tree no longer changes."""

from __future__ import annotations

from collections.abc import Callable
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
