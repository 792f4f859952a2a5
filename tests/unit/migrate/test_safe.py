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
