"""The reader's short ways give what the long ones give: statements that are shared, brackets without a scan."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.parser import Script, Tokens, parse, parse_apart
from schemawright.importers.postgresql_parser.expressions import AS, CHECK, bracketed_after, plainly_bracketed
from schemawright.importers.postgresql_parser.preparing import prepare
from schemawright.importers.postgresql_parser.reading import Reading
from schemawright.importers.postgresql_parser.statements import run_all

TESTS = Path(__file__).parents[2]
SCRIPTS = sorted((TESTS / "golden" / "importers").rglob("*.sql")) + [
    TESTS / "corpus" / "postgresql" / name for name in ("pagila.sql", "chinook.sql")
]

PIECES = (
    "CREATE TABLE film (id int PRIMARY KEY, title text CHECK (title <> ';') DEFERRABLE)",
    "CREATE TABLE film (id int PRIMARY KEY, title text)",
    "CREATE TABLE actor (id int, film_id int CONSTRAINT f REFERENCES film DEFERRABLE INITIALLY DEFERRED)",
    "CREATE TABLE actor (id int, film_id int REFERENCES later (id))",
    "ALTER TABLE film ADD CONSTRAINT ö CHECK (length(title) > 3)",
    "CREATE SCHEMA sales CREATE TABLE orders (id int DEFAULT 1 + 1) CREATE VIEW v AS SELECT id FROM orders",
    "SET search_path = sales, public",
    "CREATE RULE r AS ON INSERT TO film DO ALSO (DELETE FROM actor; DELETE FROM film)",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$SELECT 1; SELECT 2$$",
    "CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
    "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f()",
    "INSERT INTO film VALUES (1, 'a;b')",
    "CREATE TABLE broken (",
    "SELECT 'open",
    "",
    "-- only a comment; no statement\n",
)
JOINTS = (";", ";\n", "; -- why\n", ";;", "\n;/* ö; /* ; */ */\n")


def outcome(text: str, parsed: Callable[[str], Script]) -> Any:
    """Records and diagnostics, or what is wrong where; ids are counted, so that equal readings are equal."""
    numbers = count()
    try:
        reading = Reading(parsed(prepare(text).text), lambda: f"id-{next(numbers)}")
    except SourceError as error:
        return error.message, error.line, error.column
    run_all(reading)
    return list(reading.catalog.records.values()), reading.diagnostics


scripts = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(JOINTS)), max_size=6).map(
    lambda pieces: "".join(piece + joint for piece, joint in pieces)
)


@given(st.lists(scripts, min_size=2, max_size=3))
@example([f"{PIECES[5]};", f"\n\n{PIECES[3]};\n{PIECES[5]};"])
@example(["CREATE TABLE t (x int;", "SELECT 1; SELECT (2;"])
def test_scripts_that_share_statements_are_read_as_each_alone(texts: list[str]) -> None:
    memory: dict[Any, Any] = {}
    for text in texts:
        assert outcome(text, lambda text: parse_apart(text, memory)) == outcome(text, parse)
    assert_as_parsed(memory)


def test_real_scripts_that_share_statements_are_read_as_each_alone() -> None:
    memory: dict[Any, Any] = {}
    for path in SCRIPTS * 2:
        text = path.read_text(encoding="utf-8")
        assert outcome(text, lambda text: parse_apart(text, memory)) == outcome(text, parse), path.name
    assert_as_parsed(memory)


def assert_as_parsed(memory: dict[Any, Any]) -> None:
    """Nothing that reads a tree changes it: another text is read from it next."""
    for piece, held in memory.items():
        assert [one.node for one in held] == [one.node for one in parse(piece.decode()).statements]


FRAGMENTS = (
    "a",
    "1",
    "'x)'",
    "'it''s('",
    "E'\\')'",
    '"q)"',
    "(",
    ")",
    "(b)",
    "-- )\n",
    "/* ( */",
    "$$)$$",
    "::text",
    " ",
)
MORE = ("a - b", "'é'", "U&'\\0041('", "ARRAY[a]", "\n", "=", "$1", "a$b")


@given(
    st.lists(st.sampled_from(FRAGMENTS + MORE), max_size=8).map("".join),
    st.sampled_from(("", "CONSTRAINT c ", 'CONSTRAINT "c(" ')),
)
@example("a = 'x'", "CONSTRAINT c$d ")
@example("length(a) > 1 ", "constraint C\n")
def test_plain_brackets_hold_what_a_scan_finds(inner: str, front: str) -> None:
    for head, tail, keyword in (("CHECK", "", CHECK), ("GENERATED ALWAYS AS", " STORED", AS)):
        text = f"CREATE TABLE t (b int, a text {front}{head} ({inner}){tail}, c text CHECK (c <> ''))"
        try:
            (statement,) = parse(text).statements
        except SourceError:
            continue
        column = statement.node["tableElts"][1]["ColumnDef"]
        at = column["constraints"][0]["Constraint"]["location"]
        found = plainly_bracketed(statement.data, at, keyword)
        if found is not None:
            assert found == bracketed_after(Tokens(statement.data, 0, statement.end), at, keyword)


def test_a_check_as_people_write_it_needs_no_scan() -> None:
    data = b"CONSTRAINT kind_ok CHECK (((kind)::text = ANY (ARRAY['a)'::text, 'it''s'::text])))"
    assert plainly_bracketed(data, 0, CHECK) == "((kind)::text = ANY (ARRAY['a)'::text, 'it''s'::text]))"
