"""What a dialect is, and the list of them.

Each module or package of this folder that exports a constant `DIALECT` is one; a name borne twice raises.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

from schemawright.base.discovery import collect, pick
from schemawright.base.errors import InvalidError
from schemawright.dialects.text import Lexer, identifiers_in, rename_in

TypeCategory = Literal[
    "number", "text", "binary", "date", "boolean", "json", "network", "geometric", "range", "search", "other"
]


@dataclass(frozen=True, slots=True)
class DataType:
    """A type of the dialect, for autocompletion: `arguments` is what may stand in brackets, empty where nothing may."""

    name: str
    category: TypeCategory
    arguments: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Dialect:
    """One database's way of speaking. How it makes and changes things is its `dialects.ddl.Ddl`, if it has one."""

    name: str
    title: str
    default_namespace: str | None
    max_name_bytes: int
    types: tuple[DataType, ...]
    type_aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Other names that the database takes for those types."""
    reserved: frozenset[str] = frozenset()
    """Words that a name must be quoted for."""
    quote: str = '"'
    lexer: Lexer
    """How it cuts SQL into tokens, and folds a name that is not quoted."""
    shared_names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """For a class of names, the kinds of record that share one space in it."""
    canonical_type: Callable[[str], str]
    """The spelling that the database itself gives a type; one that it does not know stays as it is."""
    choose_name: Callable[[str, tuple[str, ...], str, Collection[str]], str]
    """`(table, columns, label, taken)`: the name that the database would choose."""
    quote_literal: Callable[[str], str]

    def quote_identifier(self, name: str) -> str:
        """`name` as it stands in SQL: in quotes where it would otherwise be read as something else."""
        return _quoted(self, name)

    def qualify(self, *names: str | None) -> str:
        """The names quoted, with points between; those that are `None` are left out."""
        return ".".join(self.quote_identifier(name) for name in names if name is not None)

    def identifiers_in(self, text: str) -> set[str]:
        """Every name in an SQL text, folded as the database does, each dotted name also whole; none of its literals."""
        return identifiers_in(self.lexer, text)

    def rename_in(self, text: str, renames: Mapping[str, str]) -> str:
        """An SQL text with names replaced; a key may be dotted (`film.title`: only behind `film.`)."""
        return rename_in(self.lexer, self.quote_identifier, text, renames)

    def fits(self, name: str) -> bool:
        """Whether the database takes a name of this length."""
        return len(name.encode()) <= self.max_name_bytes


@lru_cache(maxsize=65536)
def _quoted(dialect: Dialect, name: str) -> str:
    if _is_plain(name) and dialect.lexer.fold(name) == name and name.lower() not in dialect.reserved:
        return name
    return dialect.quote + name.replace(dialect.quote, dialect.quote * 2) + dialect.quote


def _is_plain(name: str) -> bool:
    first = name[:1]
    return name.isascii() and name.replace("_", "a").isalnum() and (first == "_" or first.isalpha())


@cache
def dialects() -> Mapping[str, Dialect]:
    """Every dialect by its name, which is its module's too."""
    import schemawright.dialects as package

    return collect(package.__name__, package.__path__, "DIALECT", lambda dialect: dialect.name)


@cache
def dialect_named(name: str) -> Dialect:
    """The dialect called `name`, or `InvalidError`."""
    import schemawright.dialects as package

    dialect: Dialect | None = pick(package.__name__, package.__path__, "DIALECT", name)
    if dialect is None:
        raise InvalidError(
            f"There is no dialect {name!r}. Use one of: {', '.join(dialects())}.", code="unknown_dialect"
        )
    return dialect
