"""Renames that are taken from evidence, and what is not taken for one."""

import time

import pytest

from schemawright.changes.match import Matched, match
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import ImportOptions
from schemawright.migrate.plan import plan
from schemawright.model.document import Document

JOINED = "CREATE TABLE a (id int PRIMARY KEY, x text); CREATE TABLE b (id int PRIMARY KEY, y date);"

RENAMED = {
    "a table by its constraint's name": (
        "CREATE TABLE customer (id int CONSTRAINT customer_pkey PRIMARY KEY, name text);",
        'CREATE TABLE "Client" (id int CONSTRAINT customer_pkey PRIMARY KEY, name text);',
    ),
    "a table by what is bound to it": (
        "CREATE TABLE author (id int PRIMARY KEY, name text); CREATE TABLE book (id int, a int REFERENCES author);",
        "CREATE TABLE writer (id int PRIMARY KEY, name text); CREATE TABLE book (id int, a int REFERENCES writer);",
    ),
    "a table by a column that not every table has": (
        "CREATE TABLE car (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, plate text);",
        "CREATE TABLE vehicle (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, plate text);",
    ),
    "a table by its comment": (
        "CREATE TABLE emp (id int, name text); COMMENT ON TABLE emp IS 'people';",
        "CREATE TABLE staff (id int, name text); COMMENT ON TABLE staff IS 'people';",
    ),
    "a join table by what it joins, and a column": (
        f"{JOINED} CREATE TABLE a_b (a_id int REFERENCES a, b_id int REFERENCES b, PRIMARY KEY (a_id, b_id));",
        f"{JOINED} CREATE TABLE link (a_id int REFERENCES a, for_b_id int REFERENCES b, PRIMARY KEY (a_id, for_b_id));",
    ),
    "a table that refers to itself, and that column": (
        "CREATE TABLE node (id int PRIMARY KEY, parent int REFERENCES node, label text);",
        "CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree, label text);",
    ),
    "a cycle of tables": (
        (
            "CREATE TABLE a (id int PRIMARY KEY, b int); CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a,"
            " z date); ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;"
        ),
        (
            "CREATE TABLE one (id int PRIMARY KEY, b int); CREATE TABLE two (id int PRIMARY KEY, a int REFERENCES one,"
            " z date); ALTER TABLE one ADD FOREIGN KEY (b) REFERENCES two;"
        ),
    ),
    "the words of names set apart otherwise": (
        "CREATE TABLE user_account (user_id int PRIMARY KEY, first_name text NOT NULL, created_at date);",
        'CREATE TABLE "userAccount" ("userId" int PRIMARY KEY, "firstName" text NOT NULL, "createdAt" date);',
    ),
    "a short name in full, with a wider type": (
        "CREATE TABLE t (id int PRIMARY KEY, qty int, note text);",
        "CREATE TABLE t (id int PRIMARY KEY, quantity bigint, note text);",
    ),
    "two columns, the second by the first": (
        "CREATE TABLE t (id int PRIMARY KEY, price numeric, sku text UNIQUE);",
        "CREATE TABLE t (id int PRIMARY KEY, cost numeric, article text UNIQUE);",
    ),
    "an enum and the column of it": (
        "CREATE TYPE status AS ENUM ('on', 'off'); CREATE TABLE t (id int, status status DEFAULT 'on' NOT NULL);",
        "CREATE TYPE state AS ENUM ('on', 'off'); CREATE TABLE t (id int, state state DEFAULT 'on' NOT NULL);",
    ),
    "an enum that has another value too": (
        "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad'); CREATE TABLE t (m mood DEFAULT 'ok');",
        "CREATE TYPE \"Feeling\" AS ENUM ('sad', 'ok', 'glad', 'great'); CREATE TABLE t (m \"Feeling\" DEFAULT 'ok');",
    ),
    "a value where another stood": (
        "CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');",
        "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');",
    ),
    "values in capitals": ("CREATE TYPE st AS ENUM ('new', 'paid');", "CREATE TYPE st AS ENUM ('NEW', 'PAID');"),
    "a composite type and an attribute": (
        "CREATE TYPE addr AS (street text, zip int, town text); CREATE TABLE t (a addr);",
        "CREATE TYPE address AS (street text, postcode int, town text); CREATE TABLE t (a address);",
    ),
    "the attribute of a table's type": (
        "CREATE TYPE emp AS (name text, salary int); CREATE TABLE e OF emp (salary WITH OPTIONS NOT NULL);",
        "CREATE TYPE emp AS (name text, pay int); CREATE TABLE e OF emp (pay WITH OPTIONS NOT NULL);",
    ),
    "a domain by the columns of it": (
        "CREATE DOMAIN mail AS text NOT NULL; CREATE TABLE t (a mail);",
        "CREATE DOMAIN post AS text NOT NULL; CREATE TABLE t (a post);",
    ),
    "a range by the columns of it": (
        "CREATE TYPE fr AS RANGE (subtype = float8); CREATE TABLE t (a fr);",
        "CREATE TYPE span AS RANGE (subtype = float8); CREATE TABLE t (a span);",
    ),
    "a sequence by the default that draws from it": (
        "CREATE SEQUENCE ids START 100; CREATE TABLE t (id bigint DEFAULT nextval('ids'));",
        'CREATE SEQUENCE "Num s" START 100; CREATE TABLE t (id bigint DEFAULT nextval(\'"Num s"\'));',
    ),
    "a namespace by what is in it": (
        "CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE TABLE a.u (x int);",
        "CREATE SCHEMA b; CREATE TABLE b.t (x int); CREATE TABLE b.u (x int);",
    ),
    "a view": ("CREATE VIEW v AS SELECT 1 AS x;", "CREATE VIEW w AS SELECT 1 AS x;"),
    "a materialized view and its index": (
        "CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX i ON v (x);",
        "CREATE MATERIALIZED VIEW w AS SELECT 1 AS x; CREATE INDEX j ON w (x);",
    ),
    "a table whose name another has now": (
        "CREATE TABLE log (id int PRIMARY KEY, what text, at date);",
        "CREATE TABLE log_old (id int PRIMARY KEY, what text, at date); CREATE TABLE log (uuid uuid, payload jsonb);",
    ),
    "a column whose name another has now": (
        "CREATE TABLE t (id int PRIMARY KEY, state text, n int); CREATE INDEX i ON t (state);",
        "CREATE TABLE t (id int PRIMARY KEY, state int, n int, state_name text); CREATE INDEX i ON t (state_name);",
    ),
}

APART = {
    "tables such as any is": ("CREATE TABLE color (id int, name text);", "CREATE TABLE city (id int, name text);"),
    "tables without a column in common": (
        "CREATE TABLE weather (station int, temp real, at date);",
        "CREATE TABLE invoice (number text, total numeric, issued date);",
    ),
    "columns of other types": ("CREATE TABLE t (id int, born date);", "CREATE TABLE t (id int, payload jsonb);"),
    "names alike of types that have no cast": (
        "CREATE TABLE t (id int, created int);",
        "CREATE TABLE t (id int, created_at date);",
    ),
    "join tables without a name in common": (
        f"{JOINED} CREATE TABLE a_b (a_id int REFERENCES a, b_id int REFERENCES b, PRIMARY KEY (a_id, b_id));",
        f"{JOINED} CREATE TABLE locks (x int REFERENCES a, y int REFERENCES b, PRIMARY KEY (x, y));",
    ),
    "sequences that count as any does": ("CREATE SEQUENCE a;", "CREATE SEQUENCE zz;"),
    "most values of an enum": (
        "CREATE TYPE m AS ENUM ('a', 'b', 'c');",
        "CREATE TYPE m AS ENUM ('x', 'y', 'c');",
    ),
}


def matched(old: str, new: str) -> tuple[str, Matched]:
    """The migration, and how the two sides were matched."""
    before, after = (Document(IMPORTER.read(text, ImportOptions()).records) for text in (old, new))
    found = match(before, after)
    return plan(before, found.document).up_sql, found


@pytest.mark.parametrize(("old", "new"), RENAMED.values(), ids=RENAMED)
def test_what_has_been_renamed(old: str, new: str) -> None:
    sql, _ = matched(old, new)
    assert "RENAME" in sql
    assert "DROP" not in sql


@pytest.mark.parametrize(("old", "new"), RENAMED.values(), ids=RENAMED)
def test_guesses_are_listed_but_where_nothing_is_held(old: str, new: str) -> None:
    _, found = matched(old, new)
    assert found.guesses or "VIEW" in old
    assert all(guess.old_name and guess.new_name and 0.6 <= guess.confidence <= 1 for guess in found.guesses)


@pytest.mark.parametrize(("old", "new"), APART.values(), ids=APART)
def test_what_is_something_else(old: str, new: str) -> None:
    sql, found = matched(old, new)
    assert "RENAME" not in sql.replace("RENAME TO m__old", "")
    assert found.guesses == ()


def test_many_that_look_alike_are_weighed_quickly() -> None:
    text = " ".join(f"CREATE TABLE t{n} (a int, b int, c text, d date);" for n in range(100))
    before, after = (Document(IMPORTER.read(sql, ImportOptions()).records) for sql in (text, text.replace(" t", " tx")))
    started = time.process_time()
    match(before, after)
    assert time.process_time() - started < 5
