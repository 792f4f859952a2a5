"""Seeds: `python -m seeds` puts rows in, `python -m seeds --undo` takes exactly them out again."""

from schemawright.base.ids import Id
from schemawright.seeding.data_types import resolve
from schemawright.seeding.rows import Seeds, TableRows
from schemawright.seeding.writer import SqlWriter
from schemawright.targets.layout import Group, lay_out, prefixed
from schemawright.targets.outline import Outline
from schemawright.targets.registry import GeneratedFile
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.importing import imports_of
from schemawright.targets.sqlalchemy.migrations import run_sql
from schemawright.targets.sqlalchemy.models import exported
from schemawright.targets.sqlalchemy.modules import header
from schemawright.targets.sqlalchemy.values import python_value

_MAIN = '''\
"""Puts the rows in (`python -m seeds`) or takes them out again (`--undo`), all or none."""

import sys

from database import engine
{imports}

SEEDS = {seeds}

with engine().begin() as connection:
    if "--undo" in sys.argv[1:]:
        for seed in reversed(SEEDS):
            seed.down(connection)
    else:
        for seed in SEEDS:
            seed.up(connection)
'''


def seed_files(found: Outline, seeds: Seeds, enum_names: dict[Id, str]) -> list[GeneratedFile]:
    """All files below `seeds/`."""
    filled = [tuple(one for one in group if one.rows) for group in seeds.groups]
    files, names = [], []
    for group in filter(None, filled):
        name = "_and_".join(found.by_table[one.table.id].module for one in group[:3])
        names.append(name)
        files.append(GeneratedFile(f"seeds/{name}.py", header(found.document) + _seed(found, group, enum_names)))
    imports = py.statement(Group("(", tuple(sorted(names)), ")"), front="from seeds import ") if names else ""
    short = f"from seeds import {', '.join(sorted(names))}"
    main = _MAIN.format(
        imports=short if len(short) <= py.WIDTH and names else imports,
        seeds=lay_out(py.literal([py.Code(name) for name in names]), step=py.STEP, width=py.WIDTH, used=8),
    )
    return [
        *files,
        GeneratedFile("seeds/__init__.py", header(found.document) + '"""Rows for every table."""\n'),
        GeneratedFile("seeds/__main__.py", header(found.document) + main),
    ]


def _seed(found: Outline, group: tuple[TableRows, ...], enum_names: dict[Id, str]) -> str:
    writer = SqlWriter(found.document)
    first = group[0]
    always = any(column.identity and column.identity.generation == "always" for column in first.columns)
    plain = len(group) == 1 and not always
    insert_off, insert_on = writer.triggers(group, "insert")
    delete_off, delete_on = writer.triggers(group, "delete")
    rows = _rows(found, first, enum_names) if plain else ""
    inserts = [_insert(found, first)] if plain else [_run(sql) for sql in writer.inserts(group)]
    up = [*map(_run, insert_off), *inserts, *map(_run, [*writer.sequences(group), *insert_on])]
    down = [_run(sql) for sql in (*delete_off, *writer.deletes(group), *delete_on)]
    body = (
        f"{rows}\n\ndef up(connection: sa.Connection) -> None:\n"
        '    """Puts the rows in."""\n' + "\n".join(up) + "\n\n\n"
        "def down(connection: sa.Connection) -> None:\n"
        '    """Takes the rows out again."""\n' + "\n".join(down) + "\n"
    )
    names = {
        "database": ("run",),
        "models": [exported(found.by_table[one.table.id]) for one in group],
        "models.enums": list(enum_names.values()),
    }
    titles = " and ".join(found.by_table[one.table.id].full_name for one in group)
    return f"{py.docstring(f'Rows of {titles}.')}\n\n{imports_of(body, names)}\n{body}"


def _rows(found: Outline, one: TableRows, enum_names: dict[Id, str]) -> str:
    types = {column.id: resolve(found.document, column.data_type) for column in one.columns}
    rows = [
        Group(
            "{",
            tuple(
                prefixed(
                    f"{py.quoted(column.name)}: ",
                    py.literal(python_value(found.document, row.values.get(column.id), types[column.id], enum_names)),
                )
                for column in one.columns
            ),
            "}",
            expanded=True,
        )
        for row in one.rows
    ]
    return f"\n{py.statement(Group('[', tuple(rows), ']', expanded=True), front='ROWS = ')}\n"


def _insert(found: Outline, one: TableRows) -> str:
    entity = found.by_table[one.table.id]
    table = f"{exported(entity)}.__table__" if entity.primary_key else exported(entity)
    call = py.call("connection.execute", py.call("sa.insert", py.Code(table)), py.Code("ROWS"))
    return py.statement(call, indent=4)


def _run(sql: str) -> str:
    return run_sql(sql, "connection")
