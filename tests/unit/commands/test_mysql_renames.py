"""What follows a rename in a schema for MySQL or MariaDB."""

from typing import Any, Literal, TypeVar

import pytest

from schemawright.changes.apply import apply
from schemawright.changes.change import invert
from schemawright.commands.evaluate import evaluate
from schemawright.importers.mysql import read
from schemawright.importers.registry import ImportOptions
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.view import View

R = TypeVar("R", bound=Record)
SCRIPT = """
CREATE TABLE film (id int PRIMARY KEY, title varchar(20), n int CHECK (n > 0), m int AS (n * 2), d int DEFAULT (n + 1),
    CONSTRAINT c CHECK (n < 100 and `title` <> 'n'));
CREATE TABLE actor (id int PRIMARY KEY, film_id int, n int);
CREATE VIEW `titles` AS select `f`.`title` AS `title`,`f`.`n` from `film` `f`;
CREATE VIEW numbers AS SELECT n FROM actor;
CREATE VIEW joined AS SELECT 1 FROM film JOIN actor USING (n);
CREATE TRIGGER tidy BEFORE INSERT ON film FOR EACH ROW SET NEW.n = abs(NEW.n);
CREATE TRIGGER count_up AFTER INSERT ON actor FOR EACH ROW UPDATE film SET n = n + NEW.n;
CREATE PROCEDURE clear() DELETE FROM film WHERE n = 0;
"""


def document(dialect: Literal["mysql", "mariadb"], more: str = "") -> Document:
    return Document(read(SCRIPT + more, ImportOptions(dialect=dialect)).records)


def named(document: Document, kind: type[R], name: str) -> R:
    return next(one for one in document.all(kind) if one.name == name)  # type: ignore[attr-defined]


def updated(document: Document, kind: str, record: Record, **values: Any) -> Document:
    changes = evaluate(document, [{"action": "update", "kind": kind, "id": record.id, "values": values}])
    after = apply(document, changes)
    assert apply(after, invert(changes)) == document
    return after


@pytest.mark.parametrize("dialect", ["mysql", "mariadb"])
def test_a_column(dialect: Literal["mysql", "mariadb"]) -> None:
    before = document(dialect)
    after = updated(before, "column", named(before, Column, "n"), name="amount")
    assert {view.name: (view.query, view.is_broken) for view in after.all(View)} == {
        "titles": ("select `f`.`title` AS `title`,`f`.amount AS n from `film` `f`", False),
        "numbers": ("SELECT n FROM actor", False),
        "joined": ("SELECT 1 FROM film JOIN actor USING (n)", True),
    }
    texts = {raw.name: raw.text for raw in after.all(RawObject)}
    assert texts["tidy"].endswith("SET NEW.amount = abs(NEW.amount)")
    assert texts["count_up"].endswith("UPDATE film SET amount = amount + NEW.n")
    assert texts["clear"].endswith("DELETE FROM film WHERE amount = 0")
    assert named(after, Check, "c").expression == "amount < 100 and `title` <> 'n'"
    generated = named(after, Column, "m").generated
    assert generated is not None
    assert (generated.expression, named(after, Column, "d").default_value) == ("amount * 2", "amount + 1")


def test_a_columns_own_check_is_still_its_own() -> None:
    before = document("mariadb")
    after = updated(before, "column", named(before, Column, "n"), name="amount")
    assert sorted((check.name, check.expression) for check in after.all(Check)) == [
        ("amount", "amount > 0"),
        ("c", "amount < 100 and `title` <> 'n'"),
    ]


@pytest.mark.parametrize("dialect", ["mysql", "mariadb"])
def test_a_table(dialect: Literal["mysql", "mariadb"]) -> None:
    before = document(dialect)
    after = updated(before, "table", named(before, Table, "film"), name="order")
    assert named(after, View, "titles").query == "select `f`.`title` AS `title`,`f`.`n` from `order` `f`"
    assert not any(view.is_broken for view in after.all(View))
    texts = {raw.name: raw.text for raw in after.all(RawObject)}
    assert texts["tidy"].startswith("CREATE TRIGGER tidy BEFORE INSERT ON `order` FOR")
    assert texts["count_up"].endswith("UPDATE `order` SET n = n + NEW.n")
    assert named(after, Check, "c").expression == named(before, Check, "c").expression


def test_a_view_and_a_sequence() -> None:
    more = "CREATE SEQUENCE s; CREATE TABLE t (id int DEFAULT (nextval(s))); CREATE VIEW two AS SELECT * FROM titles;"
    before = document("mariadb", more)
    after = updated(before, "view", named(before, View, "titles"), name="labels")
    assert named(after, View, "two").query == "SELECT * FROM labels"
    after = updated(before, "sequence", named(before, Sequence, "s"), name="steps")
    defaults = [one.default_value for one in after.all(Column) if one.default_value == "nextval(steps)"]
    assert len(defaults) == 1


def test_partitions_follow() -> None:
    before = document("mariadb", "CREATE TABLE t (id int, year_ int) PARTITION BY HASH (year_) PARTITIONS 2;")
    after = updated(before, "column", named(before, Column, "year_"), name="since")
    assert named(after, Table, "t").storage_parameters["partition by"].startswith("HASH (since)")


def test_a_view_depends_on_what_its_new_query_names() -> None:
    before = document("mariadb")
    view = named(before, View, "numbers")
    after = updated(before, "view", view, query="SELECT `title` FROM `titles`, `film`")
    wanted = {named(before, Table, "film").id, named(before, View, "titles").id}
    assert set(named(after, View, "numbers").depends_on) == wanted
