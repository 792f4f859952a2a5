"""Steps as a file's text, and back."""

import pytest

from schemawright.history.databases.registry import databases_of
from schemawright.history.script import Statement, replaced, replacing, segments, statements, written
from schemawright.migrate.step import Plan, Step

STEPS = (
    Step(sql="CREATE TABLE t (a int)", kind="create", record_kind="table"),
    Step(sql="CREATE INDEX CONCURRENTLY i\n  ON t (a)", kind="create", record_kind="index", transactional=False),
    Step(sql="SELECT ';' -- x", kind="alter", comment="Two;\nlines."),
    Step(sql="VACUUM", kind="alter", comment="Why.", transactional=False),
)
DIALECTS = ("postgresql", "sqlite", "mariadb")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_is_written_is_read_again(dialect: str) -> None:
    text, _ = written(Plan(STEPS))
    found = statements(text, databases_of(dialect).split)
    assert [(one.sql, one.transactional) for one in found] == [
        (step.sql.removesuffix(" -- x") if dialect == "mariadb" else step.sql, step.transactional) for step in STEPS
    ]
    assert [text.splitlines()[one.line - 1] for one in found] == [
        "CREATE TABLE t (a int);",
        "CREATE INDEX CONCURRENTLY i",
        "SELECT ';' -- x",
        "VACUUM;",
    ]


def test_the_mark_stands_right_in_front_of_its_statement() -> None:
    assert written(Plan((), STEPS[3:])) == ("", "-- Why.\n-- schemawright: no-transaction\nVACUUM;\n")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_mark_holds_for_one_statement_and_only_as_a_line_of_its_own(dialect: str) -> None:
    text = "SELECT 1; -- schemawright: no-transaction\nSELECT '\n-- schemawright: no-transaction\n';\nSELECT 2;"
    assert [one.transactional for one in statements(text, databases_of(dialect).split)] == [True, True, True]
    marked = "-- schemawright: no-transaction\r\n\r\nSELECT 1;\r\nSELECT 2;\r\n"
    assert [one.transactional for one in statements(marked, databases_of(dialect).split)] == [False, True]


def test_what_a_statement_that_stands_alone_needs_is_written_along() -> None:
    step = Step(sql="CREATE INDEX i", kind="create", transactional=False, attempts=4, before_retry="DROP INDEX\ni")
    text, _ = written(Plan((step,)))
    (found,) = statements(text, databases_of("postgresql").split)
    assert (found.sql, found.transactional, found.attempts, found.before_retry) == (
        "CREATE INDEX i",
        False,
        4,
        "DROP INDEX\ni",
    )


def test_a_frame_is_for_the_shell() -> None:
    steps = (Step(sql="PRAGMA foreign_keys = OFF", kind="setting", transactional=False), *STEPS[:1], *STEPS[2:3])
    text, _ = written(Plan(steps, frame=("BEGIN", "COMMIT")))
    assert text.count("BEGIN;") == text.count("COMMIT;") == 1
    found = statements(text, databases_of("sqlite").split)
    assert [len(part) for part in segments(found)] == [1, 2]
    assert [
        one.is_control for one in statements("COMMIT; BEGIN; SELECT 1; BEGIN; ROLLBACK", databases_of("sqlite").split)
    ] == [
        True,
        False,
        True,
        True,
    ]


def test_segments() -> None:
    a, b, c = (Statement(sql, 1) for sql in "abc")
    alone = Statement("d", 1, transactional=False)
    assert list(segments([a, b, alone, alone, c])) == [(a, b), (alone,), (alone,), (c,)]
    assert list(segments([a, b], transactional=False)) == [(a,), (b,)]
    assert list(segments([])) == []


@pytest.mark.parametrize(
    ("sql", "is_setting", "is_control"),
    [
        ("SET search_path = a", True, False),
        ("PRAGMA foreign_keys = OFF", True, False),
        ("SELECT pg_catalog.set_config('search_path', '', false)", True, False),
        ("RESET ALL", True, False),
        ("BEGIN", False, True),
        ("begin transaction isolation level serializable", False, True),
        ("START TRANSACTION READ ONLY", False, True),
        ("COMMIT", False, True),
        ("END", False, True),
        ("ROLLBACK", False, True),
        ("ROLLBACK TO x", False, False),
        ("BEGIN NOT ATOMIC SELECT 1; END", False, False),
        ("COMMENT ON TABLE t IS 'x'", False, False),
        ("SETTLE", False, False),
    ],
)
def test_what_a_statement_is(sql: str, is_setting: bool, is_control: bool) -> None:
    found = Statement(sql, 1)
    assert (found.is_setting, found.is_control) == (is_setting, is_control)


def test_replaced_versions() -> None:
    assert replaced(replacing(["1", "20"]) + "SELECT 1;") == ("1", "20")
    assert replaced("-- schemawright: replaces 1 2 \r\nSELECT 1;") == ("1", "2")
    assert replaced("SELECT 1; -- schemawright: replaces 1") == ()
