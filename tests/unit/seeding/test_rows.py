"""Rows of real schemas keep not-null, keys, foreign keys, enums and checks, whatever the seed."""

from functools import cache
from pathlib import Path

import pytest

from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.types import Enum
from schemawright.seeding.csv import csv_files
from schemawright.seeding.data_types import resolve
from schemawright.seeding.rows import plan_rows, rows
from schemawright.seeding.sql import seed_script
from tests.unit.targets.shop import column, document, reference, required, shop, table, unique

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"


@cache
def read(name: str) -> Document:
    if name == "shop":
        return shop()
    return Document(IMPORTER.read((CORPUS / f"{name}.sql").read_text(), ImportOptions(name=name)).records)


@pytest.mark.parametrize("seed", [0, 1, 7])
@pytest.mark.parametrize("name", ["shop", "chinook", "pagila", "bytebase", "adventureworks"])
def test_every_constraint_is_kept(name: str, seed: int) -> None:
    schema = read(name)
    planned = {one.table.id: one for one in plan_rows(schema, 7, seed).tables}
    for one in planned.values():
        assert one.rows, one.table.name
        for column_ in one.columns:
            values = [row.values.get(column_.id) for row in one.rows]
            assert column_.is_nullable or None not in values, column_.name
            if isinstance(enum := resolve(schema, column_.data_type).user_type, Enum) and "[" not in column_.data_type:
                assert set(values) - {None} <= {value.name for value in enum.values}
        for key in schema.children(one.table.id, Key):
            tuples = [tuple(map(repr, (row.values[id] for id in key.column_ids))) for row in one.rows]
            assert len(set(tuples)) == len(tuples), key.name
        for link in schema.children(one.table.id, Relationship):
            targets = {
                tuple(row.values.get(id) for id in link.target_column_ids) for row in planned[link.target_table_id].rows
            }
            for row in one.rows:
                held = tuple(row.values[id] for id in link.source_column_ids)
                assert None in held or held in targets, link.name


def test_referenced_tables_come_first() -> None:
    names = [found.name for found, _ in rows(read("chinook"), 3)]
    assert names.index("artist") < names.index("album") < names.index("track") < names.index("invoice_line")


def test_a_seed_decides_all() -> None:
    assert list(rows(shop(), 5, 3)) == list(rows(shop(), 5, 3)) != list(rows(shop(), 5, 4))


def test_counts_of_single_tables() -> None:
    counts = {
        one.table.id: len(one.rows) for one in plan_rows(shop(), 4, counts={"tags": 9, "sales.customers": 1}).tables
    }
    assert (counts["tags"], counts["sales_customers"], counts["customers"]) == (9, 1, 4)


def test_a_full_table_is_said() -> None:
    schema = document(table("flags", required("flag", "boolean"), key=("flag",)))
    seeds = plan_rows(schema, 5)
    assert [len(one.rows) for one in seeds.tables] == [2]
    assert [found.code for found in seeds.diagnostics] == ["SEEDING_FEWER_ROWS"]


def test_a_cycle_that_may_be_empty_is_cut() -> None:
    schema = document(
        table("a", required("id", "integer"), column("b_id", "integer"), key=("id",)),
        table("b", required("id", "integer"), required("a_id", "integer"), key=("id",)),
        reference("a", ("b_id",), "b", ("id",)),
        reference("b", ("a_id",), "a", ("id",)),
    )
    (first,), (second,) = plan_rows(schema, 3).groups
    assert (first.table.id, second.table.id) == ("a", "b")
    assert {row.values["a.b_id"] for row in first.rows} == {None}


def test_a_cycle_that_may_not_be_empty_is_one_statement() -> None:
    schema = document(
        table("a", required("id", "integer"), required("b_id", "integer"), key=("id",)),
        table("b", required("id", "integer"), required("a_id", "integer"), key=("id",)),
        unique("a", "b_id"),
        reference("a", ("b_id",), "b", ("id",)),
        reference("b", ("a_id",), "a", ("id",)),
    )
    script = seed_script(plan_rows(schema, 3))
    assert len(script.up) == len(script.down) == 1
    assert script.up[0].startswith("WITH filled_1 AS (\nINSERT INTO public.a")
    assert script.down[0].startswith("WITH filled_1 AS (\nDELETE FROM public.b")


def test_a_type_that_nobody_knows_is_left_to_its_default_or_said() -> None:
    schema = document(
        table("a", required("id", "integer"), required("shape", "mystery", default_value="mystery()"), key=("id",)),
        table("b", required("id", "integer"), required("shape", "mystery"), key=("id",)),
        table("c", required("id", "integer"), column("shape", "mystery"), key=("id",)),
    )
    seeds = plan_rows(schema, 2)
    assert [(one.table.id, len(one.rows), len(one.columns)) for one in seeds.tables] == [
        ("a", 2, 1),
        ("b", 0, 2),
        ("c", 2, 2),
    ]
    assert [found.message for found in seeds.diagnostics] == [
        "b got 0 of 2 rows: no value can be made for shape (mystery)."
    ]


def test_hostile_names_are_quoted() -> None:
    script = seed_script(plan_rows(shop(), 1))
    (insert,) = [statement for statement in script.up if "DROP TABLE" in statement]
    assert '"""; DROP TABLE x; --"' in insert


def test_csv_tells_null_from_empty() -> None:
    schema = document(table("a", required("id", "integer"), column("b", "text"), column("c", "text[]"), key=("id",)))
    seeds = plan_rows(schema, 12)
    ((name, text),) = csv_files(seeds).items()
    lines = text.splitlines()
    assert (name, lines[0], len(lines)) == ("001_a.csv", '"id","b","c"', 13)
    assert any(',"{""' in line for line in lines)
    assert any(",," in line or line.endswith(",") for line in lines), "some values are null"


def test_a_table_without_columns_has_rows_too() -> None:
    script = seed_script(plan_rows(document(table("a")), 3))
    assert script.up == ("INSERT INTO public.a\nSELECT FROM generate_series(1, 3)",)
    assert script.down == ("DELETE FROM public.a WHERE ctid IN (SELECT ctid FROM public.a LIMIT 3)",)
