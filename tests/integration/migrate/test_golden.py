"""The golden migrations on a real server, against what the SQL of each side itself builds."""

import pytest

from schemawright.scratch.postgresql import Server
from tests.acceptance.migrations.verdict import told, verdict
from tests.unit.migrate.golden import Case, cases

pytestmark = pytest.mark.postgresql


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_up_down_and_up_again(case: Case, server: Server) -> None:
    found = verdict(server, *case.matched(), old_sql=case.old, new_sql=case.new)
    assert found.ok, told(found)
