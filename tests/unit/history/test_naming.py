"""What migrations are called."""

import msgspec
import pytest

from schemawright.changes.match import match
from schemawright.history.naming import LENGTH, name_of, slug
from schemawright.migrate.plan import plan
from schemawright.migrate.step import Plan, Step
from tests.unit.migrate.golden import read

USERS = "CREATE TABLE users (id int PRIMARY KEY);"
ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, total int, note text);"
MOOD = "CREATE TYPE mood AS ENUM ('sad', 'glad');"
LONG = "a_table_whose_name_is_much_too_long_for_anybody_to_read_it"


def named(old: str, new: str, *renames: tuple[str, str]) -> str:
    before = read(old)
    after = match(before, read(new), renames, guess=False).document
    return name_of(plan(before, after), before, after)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("", ORDERS, "create_orders"),
        ("", USERS + ORDERS, "initial"),
        (USERS, USERS + ORDERS, "create_orders"),
        (USERS, "", "drop_users"),
        (ORDERS, ORDERS.replace("note text", "note text, at date"), "add_orders_at"),
        (ORDERS, ORDERS.replace(", note text", ""), "drop_orders_note"),
        (ORDERS, ORDERS.replace("total int", "total bigint"), "alter_orders_total_type"),
        (ORDERS, ORDERS.replace("total int", "total int NOT NULL"), "alter_orders_total_not_null"),
        (ORDERS.replace("total int", "total int NOT NULL"), ORDERS, "alter_orders_total_nullable"),
        (ORDERS, ORDERS.replace("total int", "total int DEFAULT 1"), "alter_orders_total_default"),
        (
            USERS + ORDERS,
            USERS + ORDERS + "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES users;",
            "add_orders_customer_fk",
        ),
        (USERS, USERS + ORDERS + "ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES users;", "create_orders"),
        (ORDERS, ORDERS + "ALTER TABLE orders ADD UNIQUE (note);", "add_orders_note_unique"),
        (ORDERS, ORDERS.replace("id int PRIMARY KEY", "id int NOT NULL"), "drop_orders_primary_key"),
        (ORDERS, ORDERS + "CREATE INDEX i ON orders (note, total);", "add_orders_note_total_index"),
        (ORDERS, ORDERS + "CREATE INDEX i ON orders (lower(note));", "add_orders_i"),
        (ORDERS, ORDERS + "ALTER TABLE orders ADD CHECK (total > 0);", "add_orders_total_check"),
        (USERS, USERS + "CREATE VIEW v AS SELECT id FROM users;", "create_v"),
        (MOOD, MOOD.replace("'glad'", "'glad', 'mad'"), "alter_mood"),
        (USERS, USERS + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';", "create_function_f"),
        (
            ORDERS,
            ORDERS.replace(", note text", ", a int, b int") + "CREATE INDEX ON orders (a);",
            "drop_orders_note_and_more",
        ),
        (USERS, USERS + ORDERS + MOOD, "create_orders_and_more"),
        (USERS, USERS + 'CREATE TABLE "заказы" (id int);', "create_table"),
        (
            USERS,
            USERS + f"CREATE TABLE {LONG} (a int); CREATE TABLE z (a int);",
            "create_a_table_whose_name_is_much_too_long_for_and_more",
        ),
    ],
)
def test_names(old: str, new: str, name: str) -> None:
    found = named(old, new)
    assert found == name
    assert len(found) <= LENGTH


def test_renames() -> None:
    old = "CREATE TABLE film (title text); CREATE VIEW v AS SELECT 1 AS one;"
    new = old.replace("title", "name")
    assert named(old, new, ("film.title", "film.name")) == "rename_film_title_to_name"
    assert named(old, old.replace("film", "movie"), ("film", "movie")) == "rename_film_to_movie"


def test_what_is_dropped_and_made_again_is_not_told() -> None:
    old = "CREATE TABLE film (title varchar(9)); CREATE VIEW v AS SELECT title FROM film;"
    assert named(old, old.replace("varchar(9)", "text")) == "alter_film_title_type"


def test_settings_are_not_told() -> None:
    old = read(USERS)
    new = match(old, read(USERS.replace("int PRIMARY", "bigint PRIMARY")), guess=False).document
    schema = msgspec.structs.replace(new.schema, name="other")
    new = new.replacing({type(schema): {schema.id: schema}})
    setting = Step(sql="SET lock_timeout = 1", kind="setting", subject=schema.id)
    assert name_of(Plan((setting, *plan(old, new).up)), old, new) == "alter_users_id_type"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Make film", "make_film"),
        ("é/../x", "e_x"),
        ("…", "migration"),
        ("a" * 70, "a" * 60),
        ("ab " * 30, "ab_" * 19 + "ab"),
    ],
)
def test_slugs(text: str, name: str) -> None:
    assert slug(text) == name
