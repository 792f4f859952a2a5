"""Safe migrations reach the same catalog, up, down and up again, and lose no row."""

from typing import Literal

import pytest

from schemawright.migrate.plan import plan
from schemawright.scratch.postgresql import Server
from schemawright.scratch.proof import for_server, lossy_tables
from schemawright.scratch.verify import Verdict, verify_migration
from schemawright.seeding.proof import proof_rows
from tests.acceptance.migrations.verdict import told
from tests.unit.migrate import golden, safe_golden
from tests.unit.migrate.golden import Case

pytestmark = pytest.mark.postgresql


def proved(case: Case, server: Server, *, with_rows: bool) -> Verdict:
    old, new = (for_server(document, server) for document in case.matched())
    found = plan(old, new, safe=True)
    return verify_migration(
        server,
        old_sql=case.old,
        new_sql=case.new,
        up_steps=found.up,
        down_steps=found.down,
        rows_sql=proof_rows(old) if with_rows else "",
        lossy=lossy_tables(old, found),
    )


@pytest.mark.parametrize("source", ["system", "wheel"])
@pytest.mark.parametrize("case", safe_golden.cases(), ids=lambda case: case.path.stem)
def test_safe_cases(case: Case, source: Literal["system", "wheel"]) -> None:
    found = proved(case, Server.find(prefer=source), with_rows=True)
    assert found.ok, told(found)


@pytest.mark.parametrize("case", golden.cases(), ids=lambda case: case.path.stem)
def test_cases_of_plain_migrations(case: Case) -> None:
    found = proved(case, Server.find(prefer="system"), with_rows=False)
    assert found.ok, told(found)
