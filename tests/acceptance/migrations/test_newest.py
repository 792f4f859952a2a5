"""What only PostgreSQL 18 does, or does otherwise, on the server of the wheel."""

from dataclasses import replace
from functools import cache

import pytest

from schemawright.scratch.postgresql import Server
from tests.acceptance.migrations.case import FOLDER, Case, cases, read
from tests.acceptance.migrations.run import run

pytestmark = pytest.mark.postgresql

NAMED = ("not null", "domain that is not null")
CASES = [
    *(replace(case, dialect="postgresql") for case in read(FOLDER / "postgresql" / "18" / "since_18.sql")),
    # It keeps names of these constraints, which older versions do not.
    *(case for case in cases("postgresql") if case.topic == "not_null" or case.name.startswith(NAMED)),
]


@cache
def server() -> Server:
    """The wheel's server, one a process."""
    return Server.find(prefer="wheel")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    outcome = run(case, server())
    assert outcome.expected, f"{outcome.state} {outcome.code}\n{outcome.told}"
