"""The steps of the safe golden migrations, and what no step of them may do."""

import pytest

from schemawright.changes.match import match
from schemawright.dialects.postgresql.locks import Known, effects_of
from schemawright.dialects.postgresql.parser import parse
from schemawright.migrate.plan import creation, plan
from tests.unit.migrate.golden import Case, read
from tests.unit.migrate.safe_golden import cases, safe_plan, written

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_steps(case: Case) -> None:
    assert written(case) == case.output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)
def test_no_step_blocks_for_long_unless_it_says_so(case: Case) -> None:
    old, _ = case.matched()
    found = safe_plan(case)
    known = Known.of(creation(old).up_sql)
    long = []
    for step in found.up:
        for statement in parse(step.sql).statements:
            long += [step.sql for effect in effects_of(statement, 18, known) if effect.blocks_long]
            known.take(statement)
    warned = [one for one in found.diagnostics if one.code.startswith("MIGRATE_UNSAFE") and "wait" in one.message]
    assert len(set(long)) <= len(warned)


def test_every_blocking_step_gives_up_in_time() -> None:
    old, new = read("CREATE TABLE t (a integer);"), read("CREATE TABLE t (a integer, b integer);")
    found = plan(old, match(old, new, (), guess=False).document, safe=True)
    (column,) = [step for step in found.up if step.kind == "create"]
    assert column.attempts > 1


def test_phases_are_said_where_something_waits_for_the_programs() -> None:
    case = next(case for case in CASES if case.path.stem == "column_renamed")
    assert [line for line in safe_plan(case).up_sql.splitlines() if line.startswith("-- phase: ")] == [
        "-- phase: expand (what is new comes beside what is old)",
        "-- phase: migrate (the change itself)",
        "-- phase: contract (run this once no program uses the old form any more)",
    ]


def test_a_table_that_is_made_anew_is_a_warning() -> None:
    old = read("CREATE TABLE t (a integer, b text);")
    new = read("CREATE TABLE t (a integer, b text) PARTITION BY LIST (a);")
    found = plan(old, match(old, new, (), guess=False).document, safe=True)
    assert "MIGRATE_UNSAFE_TABLE_REBUILT" in [one.code for one in found.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("a int", "a int, b int GENERATED ALWAYS AS (a) STORED", "MIGRATE_UNSAFE_GENERATED_COLUMN"),
        ("a int", "a int, EXCLUDE USING btree (a WITH =)", "MIGRATE_UNSAFE_EXCLUSION"),
        (
            "a int NOT NULL, d daterange NOT NULL",
            "a int NOT NULL, d daterange NOT NULL, UNIQUE (a, d WITHOUT OVERLAPS)",
            "MIGRATE_UNSAFE_EXCLUSION",
        ),
        (
            "a int, b int GENERATED ALWAYS AS (a) STORED",
            "a int, b int GENERATED ALWAYS AS (a + 1) STORED",
            "MIGRATE_UNSAFE_GENERATED_COLUMN",
        ),
    ],
)
def test_what_cannot_be_safe_says_why(old: str, new: str, code: str) -> None:
    before, after = read(f"CREATE TABLE t ({old});"), read(f"CREATE TABLE t ({new});")
    found = plan(before, match(before, after, (), guess=False).document, safe=True).diagnostics
    assert [one.code for one in found] == [code]
    assert all(one.help for one in found)


def test_a_key_of_a_partitioned_table_is_built_in_its_partitions() -> None:
    case = next(case for case in CASES if case.path.stem == "key_of_a_partitioned_table")
    assert not safe_plan(case).diagnostics
