"""What rows get that miss a value: which columns can be given one, and what an expression is."""

import pytest

from schemawright.base.errors import InvalidError
from schemawright.changes.match import match
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.migrate.backfill import backfills_named, backfills_of
from schemawright.migrate.plan import plan
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.schema import DialectName

OLD = "CREATE TABLE t (id int PRIMARY KEY, a int, b text);"
NEW = "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text, c text NOT NULL); CREATE TABLE u (d int NOT NULL);"


def sides(dialect: DialectName = "postgresql", old: str = OLD, new: str = NEW) -> tuple[Document, Document]:
    """Both sides, the new one under the ids of the old."""
    options = ImportOptions(dialect=dialect)
    one, other = (Document(importer_for("s.sql", dialect).read(text, options).records) for text in (old, new))
    return one, match(one, other).document


@pytest.mark.parametrize(
    ("name", "expression", "told"),
    [
        ("t.x", "0", "There is no column t.x"),
        ("c", "0", "There is no column c"),
        ("t.b", "''", "Rows miss nothing in t.b"),
        ("u.d", "0", "Rows miss nothing in u.d"),
        ("t.id", "0", "Rows miss nothing in t.id"),
        ("t.c", "0; DROP TABLE t", "Leave ';' out"),
        ("t.c", "0 -- all", "Leave '-- all' out"),
        ("t.c", "0) WHERE (true", "Leave ')' out"),
        ("t.c", "lower(b", "Write one"),
        ("t.c", " ", "Write one"),
    ],
)
def test_what_cannot_be_filled_is_refused(name: str, expression: str, told: str) -> None:
    with pytest.raises(InvalidError) as error:
        backfills_named(*sides(), {name: expression})
    assert told in error.value.message


def test_a_name_that_two_tables_have_wants_a_namespace() -> None:
    old = "CREATE SCHEMA s; CREATE TABLE t (id int); CREATE TABLE s.t (id int);"
    new = "CREATE SCHEMA s; CREATE TABLE t (id int, a int NOT NULL); CREATE TABLE s.t (id int, a int NOT NULL);"
    documents = sides(old=old, new=new)
    with pytest.raises(InvalidError, match=r"namespace\.table\.column"):
        backfills_named(*documents, {"t.a": "0"})
    assert len(backfills_named(*documents, {"s.t.a": "0", "public.t.a": "1"})) == 2


@pytest.mark.parametrize("dialect", ["postgresql", "mysql", "mariadb", "sqlite"])
def test_what_is_filled_is_warned_of_no_more(dialect: DialectName) -> None:
    old, new = sides(dialect)
    ids = {column.name: column.id for column in new.all(Column)}
    bare = plan(old, new)
    filled = plan(old, new, backfills=backfills_of(old, new, {ids["a"]: "0", ids["c"]: "coalesce(b, '-')"}))
    assert "MIGRATE_NOT_NULL_ON_ROWS" in {one.code for one in bare.warnings}
    assert {one.code for one in filled.warnings} == {"MIGRATE_LOSS_NULLS_FILLED"}
    assert "coalesce(b, '-')" in filled.up_sql
    assert filled.down_sql == bare.down_sql


@pytest.mark.parametrize(("event", "told"), [("UPDATE", ["tr"]), ("DELETE", [])])
@pytest.mark.parametrize("safe", [False, True])
def test_triggers_that_see_the_filling_are_named(event: str, told: list[str], safe: bool) -> None:
    trigger = (
        f"CREATE TRIGGER tr BEFORE {event} ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();"
    )
    old, new = sides(old=OLD + trigger, new=NEW + trigger)
    ids = {column.name: column.id for column in new.all(Column)}
    found = plan(old, new, safe=safe, backfills={ids["c"]: "b", ids["a"]: "0"}).diagnostics
    assert [one.message for one in found if one.code == "MIGRATE_FILL_FIRES_TRIGGERS"] == [
        f"Rows of t are filled, which its triggers see: {name}." for name in told
    ]


def test_a_safe_plan_fills_a_few_rows_at_a_time_and_those_that_came_meanwhile() -> None:
    old, new = sides()
    ids = {column.name: column.id for column in new.all(Column)}
    sql = plan(old, new, safe=True, backfills={ids["c"]: "b"}).up_sql
    added, barred = sql.index("ADD COLUMN c text;"), sql.index("CHECK (c IS NOT NULL) NOT VALID")
    fills = [place for place in range(len(sql)) if sql.startswith("SET c = b WHERE c IS NULL", place)]
    assert len(fills) == 2
    assert added < fills[0] < barred < fills[1] < sql.index("VALIDATE CONSTRAINT t_c_present")
