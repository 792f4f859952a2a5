"""Rows as a script: the statements that insert them, and those that take exactly them out again."""

from collections.abc import Iterable
from dataclasses import dataclass

from schemawright.model.document import Document
from schemawright.seeding.rows import Seeds
from schemawright.seeding.writer import SqlWriter
from schemawright.seeding.writers import MysqlWriter, SqliteWriter

OTHERS = {"mysql": MysqlWriter, "mariadb": MysqlWriter, "sqlite": SqliteWriter}


@dataclass(frozen=True)
class SeedScript:
    """Statements without their final semicolons, each list to be run in one transaction."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def up_text(self) -> str:
        """The way in as a script."""
        return _script(self.up)

    @property
    def down_text(self) -> str:
        """The way out as a script."""
        return _script(self.down)


def _script(statements: Iterable[str]) -> str:
    return "".join(f"{statement};\n\n" for statement in ("BEGIN", *statements, "COMMIT"))


def writer_for(document: Document) -> SqlWriter:
    """What writes rows in the dialect of their document."""
    return OTHERS.get(document.schema.dialect, SqlWriter)(document)


def seed_script(seeds: Seeds) -> SeedScript:
    """The rows as one script. Triggers that fire on them are off meanwhile, so that rows stand as they are written."""
    writer = writer_for(seeds.document)
    filled = [one for one in seeds.tables if one.rows]
    inserts = [statement for group in seeds.groups for statement in writer.inserts(group)]
    deletes = [statement for group in reversed(seeds.groups) for statement in writer.deletes(group)]
    insert_off, insert_on = writer.triggers(filled, "insert")
    delete_off, delete_on = writer.triggers(filled, "delete")
    return SeedScript(
        (*insert_off, *inserts, *writer.sequences(filled), *insert_on), (*delete_off, *deletes, *delete_on)
    )
