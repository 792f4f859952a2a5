"""What a DBML text can say."""

from dataclasses import dataclass, field

from schemawright.importers.dbml.tokens import Token

Names = tuple[str, ...]


@dataclass(slots=True)
class Settings:
    """What stands in square brackets: settings with the tokens of their values; `ref` and `check` may come often."""

    values: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    references: list["Reference"] = field(default_factory=list)
    checks: list[Token] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """The value of a setting as text, words with a space between."""
        tokens = self.values.get(name)
        return " ".join(token.text for token in tokens) if tokens is not None else None


@dataclass(slots=True)
class Endpoint:
    """One end of a reference: a table and its columns."""

    table: Names
    columns: Names
    start: int


@dataclass(slots=True)
class Reference:
    """`left > right`; of a column's own the left end is that column."""

    sign: str
    left: Endpoint | None
    right: Endpoint
    name: str | None = None
    settings: Settings = field(default_factory=Settings)


@dataclass(slots=True)
class ColumnDefinition:
    name: str
    data_type: str
    settings: Settings
    start: int


@dataclass(slots=True)
class IndexDefinition:
    """The elements are names (`word` or `name`) or expressions."""

    elements: tuple[Token, ...]
    settings: Settings
    start: int


@dataclass(slots=True)
class CheckDefinition:
    expression: str
    settings: Settings


@dataclass(slots=True)
class TableDefinition:
    """A table, or a partial one that others take in with `~name`."""

    name: Names
    start: int
    alias: str | None = None
    settings: Settings = field(default_factory=Settings)
    note: str | None = None
    members: list["ColumnDefinition | Names"] = field(default_factory=list)
    """Columns, and the names of partials where they come."""
    indexes: list[IndexDefinition] = field(default_factory=list)
    checks: list[CheckDefinition] = field(default_factory=list)


@dataclass(slots=True)
class EnumDefinition:
    name: Names
    start: int
    values: list[tuple[str, Settings]] = field(default_factory=list)


@dataclass(slots=True)
class Skipped:
    """An element that is read over."""

    what: str
    start: int


@dataclass(slots=True)
class Source:
    """All that a text says."""

    text: str
    tables: list[TableDefinition] = field(default_factory=list)
    partials: list[TableDefinition] = field(default_factory=list)
    enums: list[EnumDefinition] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    project: dict[str, str] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
