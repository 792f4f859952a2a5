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
