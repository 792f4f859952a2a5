"""The schema itself: what a person opens on the canvas."""

from typing import Annotated, Literal

from schemawright.model.record import CANVAS, Name, Part, Record

DialectName = Literal["postgresql", "mysql", "mariadb", "sqlite"]

CASELESS: frozenset[DialectName] = frozenset(("sqlite",))
"""The databases to which two names that differ in capitals alone are one."""

CASELESS_INSIDE: frozenset[DialectName] = CASELESS | {"mysql", "mariadb"}
"""Those to which this is so for what lies in a table: columns, keys, constraints."""


class SchemaSettings(Part, frozen=True, kw_only=True):
    """Rules that a team agrees on for one schema."""

    foreign_key_name: str = "{table}_{column}"
    """The name of a foreign-key column made with a relationship; `{table}` is the referenced table in the singular."""
    index_foreign_keys: bool = False
    """Whether making a relationship makes the index that its foreign-key columns need, too."""
    server_version: int | None = None
    """The major version of the database that the generated SQL is for; `None` is the newest known."""


class Schema(Record, frozen=True, kw_only=True):
    """The header of a document; its id is the schema's id, and a document has exactly one."""

    name: Name
    slug: str = ""
    display_name: str | None = None
    description: str | None = None
    dialect: DialectName = "postgresql"
    status: Annotated[Literal["draft", "active", "archived"], CANVAS] = "draft"
    settings: SchemaSettings = SchemaSettings()

    @property
    def ignores_case(self) -> bool:
        """Whether two names that differ in capitals alone are one."""
        return self.dialect in CASELESS

    @property
    def ignores_case_inside(self) -> bool:
        """Whether two names in one table that differ in capitals alone are one."""
        return self.dialect in CASELESS_INSIDE
