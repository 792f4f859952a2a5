"""The verdict on migrations, on real servers."""

import msgspec
import pytest

from schemawright.migrate.step import Step
from schemawright.scratch.postgresql import Server
from schemawright.scratch.verify import Verdict, verify_migration

pytestmark = pytest.mark.postgresql

OLD = "CREATE TABLE t (a int);"
NEW = "CREATE TABLE t (b text, a int); CREATE INDEX i ON t (b);"
UP = (
    Step(kind="alter", sql="ALTER TABLE t ADD COLUMN b text;"),
    Step(kind="alter", sql="CREATE INDEX CONCURRENTLY i ON t (b);", transactional=False),
)
DOWN = (Step(kind="alter", sql="DROP INDEX i; ALTER TABLE t DROP COLUMN b;"),)


def verdict(server: Server, **changed: object) -> Verdict:
    arguments: dict[str, object] = {"old_sql": OLD, "new_sql": NEW, "up_steps": UP, "down_steps": DOWN, **changed}
    return verify_migration(server, **arguments)  # type: ignore[arg-type]


def test_a_right_migration(server: Server) -> None:
    found = verdict(server)
    assert found.ok, found.message
    assert found.reordered == ("TABLE public.t",)
    assert (found.server, found.steps) == (server.label, 3)
    assert b'"failedStep":null' in msgspec.json.encode(found)


def test_a_step_that_fails(server: Server) -> None:
    found = verdict(server, up_steps=(UP[0], Step(kind="alter", sql="CREATE INDEX i ON t (b);\nSELECT c FROM t;")))
    assert (found.ok, found.phase, found.failed_step, found.sqlstate, found.line) == (False, "up", 1, "42703", 2)
    assert found.message == 'column "c" does not exist'


def test_a_step_that_may_not_run_in_a_transaction(server: Server) -> None:
    found = verdict(server, up_steps=(UP[0], Step(kind="alter", sql=UP[1].sql)))
    assert (found.phase, found.failed_step, found.sqlstate) == ("up", 1, "25001")


def test_a_migration_that_leads_elsewhere(server: Server) -> None:
    found = verdict(server, up_steps=UP[:1])
    assert (found.ok, found.phase) == (False, "compare_up")
    assert found.differences[0].startswith("INDEX public.i (only_old)")


def test_a_way_back_that_leads_elsewhere(server: Server) -> None:
    found = verdict(server, down_steps=(Step(kind="alter", sql="DROP INDEX i;"),))
    assert (found.ok, found.phase) == (False, "compare_down")


def test_a_schema_that_does_not_build(server: Server) -> None:
    assert verdict(server, new_sql="CREATE TABLE t (a nothing);").phase == "new"
    assert verdict(server, old_sql="SELECT 1 +;").phase == "old"


ROWS = "INSERT INTO t VALUES (1), (2);"


def test_rows_come_back(server: Server) -> None:
    found = verdict(server, rows_sql=ROWS)
    assert found.ok
    assert str(found.rows) == "2 rows in 1 tables came back as they were."


def test_rows_that_do_not_come_back(server: Server) -> None:
    down = (*DOWN, Step(kind="alter", sql="UPDATE t SET a = 1"))
    found = verdict(server, down_steps=down, rows_sql=ROWS)
    assert (found.ok, found.phase, found.differences) == (False, "rows", ("public.t: 2 rows, then 2",))
    told = verdict(server, down_steps=down, rows_sql=ROWS, lossy={"public.t"})
    assert told.ok
    assert told.rows is not None
    assert told.rows.lost == ("public.t",)


def test_a_migration_for_empty_tables_only(server: Server) -> None:
    new, up = "CREATE TABLE t (a int, b text NOT NULL);", "ALTER TABLE t ADD COLUMN b text NOT NULL"
    down = "ALTER TABLE t DROP COLUMN b"
    found = verdict(
        server,
        new_sql=new,
        up_steps=(Step(kind="alter", sql=up),),
        down_steps=(Step(kind="alter", sql=down),),
        rows_sql=ROWS,
    )
    assert found.ok
    assert str(found.rows).startswith('With rows in the tables, up fails at step 0: column "b" of relation')


def test_rows_that_cannot_be_put_in(server: Server) -> None:
    found = verdict(server, rows_sql="INSERT INTO nowhere VALUES (1)")
    assert found.ok
    assert str(found.rows).startswith("No rows could be put in")


def test_rows_are_compared_whatever_their_order(server: Server) -> None:
    script = """
    CREATE SCHEMA "My ""s"; CREATE TABLE "My ""s"."T." ("b c" int, "A" text) PARTITION BY LIST ("b c");
    CREATE TABLE p1 PARTITION OF "My ""s"."T." FOR VALUES IN (1); CREATE TABLE p2 PARTITION OF "My ""s"."T." DEFAULT;
    CREATE TABLE mother (a int); CREATE TABLE child () INHERITS (mother); CREATE TABLE nothing ();
    """
    insert = 'INSERT INTO "My ""s"."T." VALUES'
    with server.database() as one, server.database() as other:
        one.run_script(f"{script} {insert} (1, 'x'), (2, NULL); INSERT INTO child VALUES (1)")
        other.run_script(f"{script} {insert} (2, NULL), (1, 'x'); INSERT INTO mother VALUES (1)")
        left, right = one.rows(), other.rows()
    assert left.keys() == {'My "s.T.', "public.mother", "public.child", "public.nothing"}
    assert left['My "s.T.'] == right['My "s.T.']
    assert left["public.mother"].rows == 0
    assert left["public.mother"] != right["public.mother"]
