"""Every acceptance case on the real database: up, down and up again."""

from functools import cache

import pytest

from schemawright.scratch.server import Server, find_server
from tests.acceptance.migrations.case import FOLDER, Case, cases
from tests.acceptance.migrations.run import run

DIALECTS = sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.sql")))


@cache
def server_for(dialect: str) -> Server:
    """One server a process."""
    return find_server(dialect)


@pytest.mark.parametrize("case", [case for dialect in DIALECTS for case in cases(dialect)], ids=str)
def test_case(case: Case) -> None:
    outcome = run(case, server_for(case.dialect))
    assert outcome.expected, f"{outcome.state} {outcome.code}\n{outcome.told}"
