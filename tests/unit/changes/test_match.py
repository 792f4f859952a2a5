"""Matching documents that have no ids in common."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given

from schemawright.base.errors import InvalidError
from schemawright.base.ids import new_id
from schemawright.changes.apply import apply
from schemawright.changes.compare import diff
from schemawright.changes.evidence import best_pairs
from schemawright.changes.match import Matched, match
from schemawright.exporters.registry import export
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document, to_json
from schemawright.model.kinds import KIND_OF
from schemawright.model.table import Table
from tests.property.documents import documents

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"

FILM = "CREATE TABLE film (id integer PRIMARY KEY, title text NOT NULL, length integer, released date);"


def read(text: str) -> Document:
    return Document(IMPORTER.read(text, ImportOptions()).records)


def with_other_ids(document: Document) -> Document:
    """The same content under new ids."""
    text = to_json(document).decode()
    ids = {record.id for record in document}
    for id in ids:
        text = text.replace(id, new_id())
    content = msgspec.json.decode(text)
    records: list[Any] = []
    for kind in KIND_OF.values():
        held = [content["schema"]] if kind.name == "schema" else content.get(kind.plural, [])
        records += [msgspec.convert(one | {"kind": kind.name}, kind.record) for one in held]
    return Document(records)


def matched(old: str, new: str, *renames: tuple[str, str], guess: bool = True) -> tuple[str, Matched]:
    """The migration, and how the two sides were matched."""
    before = read(old)
    found = match(before, read(new), renames, guess=guess)
    return plan(before, found.document).up_sql, found


@pytest.mark.parametrize("name", ["chinook", "pagila", "sakila", "adventureworks"])
def test_a_copy_is_the_same(name: str) -> None:
    document = read((CORPUS / f"{name}.sql").read_text())
    found = match(document, with_other_ids(document))
    assert found.guesses == ()
    assert plan(document, found.document).up == ()
    assert {record.id for record in found.document} == {record.id for record in document}


@given(old=documents(), new=documents())
def test_the_difference_of_what_is_matched_leads_to_the_new_content(old: Document, new: Document) -> None:
    found = match(old, new).document
    assert apply(old, diff(old, found)) == found
    assert len(found) == len(new)
    counts = [{kind.name: len(document.all(kind.record)) for kind in KIND_OF.values()} for document in (found, new)]
    assert counts[0] == counts[1]
    assert export(found, "dbml").text == export(new, "dbml").text


def test_a_guessed_rename_of_a_column_is_listed() -> None:
    sql, found = matched(FILM, FILM.replace("title", "titel"))
    assert sql == "ALTER TABLE public.film RENAME COLUMN title TO titel;\n"
    (guess,) = found.guesses
    assert (guess.kind, guess.old_name, guess.new_name) == ("column", "film.title", "film.titel")
    assert 0.6 < guess.confidence <= 1


def test_no_guess_means_none() -> None:
    sql, found = matched(FILM, FILM.replace("title", "titel"), guess=False)
    assert found.guesses == ()
    assert "DROP COLUMN title" in sql
    assert "ADD COLUMN titel" in sql


def test_a_guessed_rename_of_a_table() -> None:
    sql, found = matched(FILM, FILM.replace("film", "movie"))
    assert "ALTER TABLE public.film RENAME TO movie;" in sql
    assert "DROP" not in sql
    assert [guess.kind for guess in found.guesses] == ["table"]


def test_what_is_unlike_is_not_taken_for_one() -> None:
    sql, found = matched(FILM, "CREATE TABLE invoice (number bigint PRIMARY KEY, total numeric);")
    assert found.guesses == ()
    assert "DROP TABLE public.film;" in sql
    _, found = matched(FILM, FILM.replace("title text NOT NULL", "notes jsonb"))
    assert found.guesses == ()


def test_two_that_are_as_good_are_none() -> None:
    (before, *afters) = read("CREATE TABLE a (x integer); CREATE TABLE b (x integer); CREATE TABLE c (x integer);").all(
        Table
    )
    scores = {"b": 0.8, "c": 0.75}
    assert best_pairs([before], afters, lambda one, other: scores[other.name], 0.6) == []
    scores["c"] = 0.65
    assert best_pairs([before], afters, lambda one, other: scores[other.name], 0.6) == [(before, afters[0], 0.8)]


@pytest.mark.parametrize(
    "renames",
    [
        [("film", "movie"), ("film.title", "name")],
        [("public.film", "public.movie"), ("film.title", "movie.name")],
        [("film.title", "movie.name"), ("film", "movie")],
    ],
)
def test_stated_renames(renames: list[tuple[str, str]]) -> None:
    new = FILM.replace("film", "movie").replace("title text", "name varchar(80)")
    sql, found = matched(FILM, new, *renames, guess=False)
    assert "ALTER TABLE public.movie RENAME COLUMN title TO name;" in sql
    assert "TYPE character varying(80)" in sql
    assert "DROP" not in sql
    assert found.guesses == ()


@pytest.mark.parametrize(("one", "other"), [("flim", "film"), ("film", "movie"), ("film.title", "nome"), ("", "film")])
def test_a_rename_of_what_is_not_there(one: str, other: str) -> None:
    with pytest.raises(InvalidError, match="There is no"):
        matched(FILM, FILM, (one, other))


def test_a_name_of_two_things() -> None:
    both = "CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x integer); CREATE TABLE b.t (x integer);"
    with pytest.raises(InvalidError, match="more than one thing"):
        matched(both, both, ("t", "u"))


@pytest.mark.parametrize(
    ("old", "new", "rename", "wanted"),
    [
        ("CREATE TYPE m AS ENUM ('a', 'b');", "CREATE TYPE m AS ENUM ('a', 'c');", ("m.b", "c"), "RENAME VALUE 'b' TO"),
        ("CREATE TYPE m AS ENUM ('a', 'b');", "CREATE TYPE n AS ENUM ('c', 'b');", ("m.a", "n.c"), "RENAME TO n;"),
        ("CREATE TYPE m AS (a int);", "CREATE TYPE m AS (b int);", ("public.m.a", "m.b"), "RENAME ATTRIBUTE a TO b"),
        ("CREATE SEQUENCE s;", "CREATE SEQUENCE r;", ("s", "r"), "ALTER SEQUENCE public.s RENAME TO r"),
        ("CREATE SCHEMA s;", "CREATE SCHEMA r;", ("s", "r"), "ALTER SCHEMA s RENAME TO r"),
        ("CREATE DOMAIN s AS int;", "CREATE DOMAIN r AS int;", ("s", "r"), "ALTER DOMAIN public.s RENAME TO r"),
        (
            "CREATE TABLE a (x int CONSTRAINT c CHECK (x > 0)); CREATE TABLE b (x int CONSTRAINT c CHECK (x > 1));",
            "CREATE TABLE a (x int CONSTRAINT d CHECK (x > 0)); CREATE TABLE b (x int CONSTRAINT d CHECK (x > 1));",
            ("a.c", "d"),
            "ALTER TABLE public.a RENAME CONSTRAINT c TO d",
        ),
    ],
)
def test_stated_renames_of_all_else(old: str, new: str, rename: tuple[str, str], wanted: str) -> None:
    sql, _ = matched(old, new, rename, guess=False)
    assert wanted in sql
    assert "DROP TYPE" not in sql
    assert "DROP SEQUENCE" not in sql


def test_constraints_of_one_definition_are_renamed() -> None:
    table = "CREATE TABLE t (a integer CONSTRAINT one CHECK (a > 0), b integer CONSTRAINT u UNIQUE);"
    old = f"{table} CREATE INDEX i ON t (a);"
    new = old.replace("one", "two").replace(" u ", " v ").replace(" i ", " j ")
    sql, _ = matched(old, new, guess=False)
    assert "DROP" not in sql
    assert sql.count("RENAME") == 3


def test_values_of_an_enum_are_matched_by_name() -> None:
    sql, _ = matched("CREATE TYPE m AS ENUM ('a', 'c');", "CREATE TYPE m AS ENUM ('a', 'b', 'c');")
    assert sql == "ALTER TYPE public.m ADD VALUE 'b' AFTER 'a';\n"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (
            'CREATE TABLE "userAccount" (id int PRIMARY KEY, "firstName" text, "lastName" text)',
            "CREATE TABLE user_account (id int PRIMARY KEY, first_name text, last_name text)",
            {"userAccount": "user_account", "userAccount.firstName": "user_account.first_name"},
        ),
        (
            "CREATE TABLE t (id int, qty int DEFAULT 0, note text)",
            "CREATE TABLE t (id int, quantity bigint DEFAULT 0, note text)",
            {"t.qty": "t.quantity"},
        ),
        (
            "CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE low PARTITION OF p FOR VALUES FROM (0) TO (9)",
            "CREATE TABLE p (a int) PARTITION BY RANGE (a); CREATE TABLE p0 PARTITION OF p FOR VALUES FROM (0) TO (9)",
            {"low": "p0"},
        ),
        (
            "CREATE TABLE e (a int) PARTITION BY RANGE (a); CREATE TABLE e_1 PARTITION OF e DEFAULT",
            "CREATE TABLE ev (a int) PARTITION BY RANGE (a); CREATE TABLE ev_1 PARTITION OF ev DEFAULT",
            {"e": "ev", "e_1": "ev_1"},
        ),
        (
            "CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT nextval('s'))",
            "CREATE SEQUENCE ids; CREATE TABLE t (id int DEFAULT nextval('ids'))",
            {"s": "ids"},
        ),
        (
            "CREATE TABLE employee (id int, full_name text, salary numeric, hired date)",
            "CREATE TABLE staff (id int, name text, salary numeric, hired date)",
            {"employee": "staff", "employee.full_name": "staff.name"},
        ),
        (
            "CREATE TABLE a (i int PRIMARY KEY); CREATE TABLE a_b (a int REFERENCES a, x int)",
            "CREATE TABLE a (i int PRIMARY KEY); CREATE TABLE ab_c (a_id int REFERENCES a, x int)",
            {"a_b": "ab_c", "a_b.a": "ab_c.a_id"},
        ),
        (
            "CREATE TABLE t (id int, made date, note text)",
            "CREATE TABLE t (id int, price numeric, note text)",
            {},
        ),
    ],
)
def test_guessed_renames(old: str, new: str, wanted: dict[str, str]) -> None:
    _, found = matched(old, new)
    guessed = {guess.old_name: guess.new_name for guess in found.guesses}
    assert wanted.items() <= guessed.items()
    assert wanted or not guessed


def test_a_stated_rename_as_sql_writes_it() -> None:
    sql, _ = matched(
        'CREATE TABLE "Order" ("The Day" date)',
        'CREATE TABLE "Order" (day date)',
        ('"Order"."The Day"', '"Order".day'),
    )
    assert 'RENAME COLUMN "The Day" TO day' in sql


def test_a_stated_rename_of_one_of_several_functions_says_which() -> None:
    old = read("CREATE FUNCTION f(int) RETURNS int RETURN 1; CREATE FUNCTION f(text) RETURNS int RETURN 1;")
    new = read("CREATE FUNCTION g(int) RETURNS int RETURN 1; CREATE FUNCTION f(text) RETURNS int RETURN 1;")
    with pytest.raises(InvalidError, match="more than one thing"):
        match(old, new, [("f", "g")])
    assert "ALTER FUNCTION f(int) RENAME TO g" in plan(old, match(old, new, [("f(integer)", "g")]).document).up_sql
