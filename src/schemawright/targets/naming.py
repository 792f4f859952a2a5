"""Names for code from names in a database: deterministic, valid in the language, each taken once.

Database names may hold anything (spaces, quotes, emoji, keywords); code gets identifiers of the same words.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain

import inflection

Style = Callable[[Iterable[str]], str]

# Words whose plural is the same, or whose English singular nobody uses for a table.
_SAME = {
    "data",
    "metadata",
    "media",
    "news",
    "staff",
    "statistics",
    "analytics",
    "series",
    "species",
    "chassis",
    "bonus",
}


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case: `FilmCategory`, `film_category` and `film category` alike."""
    # Some numerals are letters and digits to `str.isalnum`, but part of no identifier.
    plain = "".join(sign if f"_{sign}".isidentifier() else "_" for sign in unicodedata.normalize("NFKC", name))
    found = tuple(word for word in inflection.underscore(plain).split("_") if word)
    return found or ("unnamed",)


def snake(parts: Iterable[str]) -> str:
    """`film_category`."""
    return _started("_".join(parts))


def pascal(parts: Iterable[str]) -> str:
    """`FilmCategory`."""
    return _started("".join(word[:1].upper() + word[1:] for word in parts))


def camel(parts: Iterable[str]) -> str:
    """`filmCategory`."""
    text = pascal(parts)
    return text[:1].lower() + text[1:]


def _started(text: str) -> str:
    return text if text.isidentifier() else f"_{text}"


def singular(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the last one in the singular."""
    return (*parts[:-1], parts[-1] if parts[-1] in _SAME else inflection.singularize(parts[-1]))


def plural(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words with the last one in the plural."""
    last = singular(parts)[-1]
    return (*parts[:-1], last if last in _SAME else inflection.pluralize(last))


class Taken:
    """The names of one scope: `claim` gives the first candidate that is free, else the first with a number."""

    def __init__(self, reserved: Collection[str] = (), *, fold_case: bool = False) -> None:
        self._fold: Callable[[str], str] = str.lower if fold_case else str
        self._names = {self._fold(name) for name in reserved}

    def claim(self, *candidates: str) -> str:
        """A name that nothing else in the scope bears, from now on taken."""
        for name in chain(candidates, _numbered(candidates[0])):
            if self._fold(name) not in self._names:
                self._names.add(self._fold(name))
                return name
        raise AssertionError("The numbers never end.")


def _numbered(name: str) -> Iterator[str]:
    number = 2
    while True:
        yield f"{name}{number}" if name[-1:] != "_" and not name[-1:].isdigit() else f"{name}_{number}"
        number += 1


def stem(column_name: str, target: tuple[str, ...]) -> tuple[str, ...]:
    """What a foreign-key column calls the row that it leads to: `original_language_id` gives `original language`.

    `target` are the words of the referenced table; a name written together (`languageid`) is cut only where it ends
    in one of them.
    """
    parts = words(column_name)
    if len(parts) > 1 and parts[-1] in {"id", "fk", "uuid", "uid", "code", "key", "no", "num"}:
        return parts[:-1]
    joined = "".join(singular(target))
    if len(parts) == 1 and parts[0].endswith(f"{joined}id"):
        return (parts[0].removesuffix("id"),)
    return parts
