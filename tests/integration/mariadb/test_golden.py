"""The golden migrations on MariaDB, against what the SQL of each side itself builds."""

import pytest

from schemawright.scratch.mariadb import Server
from tests.acceptance.migrations.verdict import told, verdict
from tests.unit.migrate.golden import Case
from tests.unit.migrate.mariadb_golden import cases, matched


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.path.stem)
def test_up_down_and_up_again(case: Case, server: Server) -> None:
    found = verdict(server, *matched(case), old_sql=case.old, new_sql=case.new)
    assert found.ok, told(found)
