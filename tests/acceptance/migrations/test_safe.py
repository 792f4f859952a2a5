"""The acceptance cases of PostgreSQL planned so that nobody waits: the same catalogs, and no row lost.

Every so manyth case is run, `make soak` runs them all (`SCHEMAWRIGHT_SAFE_STRIDE=1`).
"""

import os
from dataclasses import replace
from functools import cache

import pytest

from schemawright.scratch.postgresql import Server
from tests.acceptance.migrations.case import Case, cases
from tests.acceptance.migrations.run import run

pytestmark = pytest.mark.postgresql

STRIDE = int(os.environ.get("SCHEMAWRIGHT_SAFE_STRIDE", "13"))
FOUND_FAULTS = (
    "attribute added in the middle",
    "attribute's type changed with a default, a check and an index on the column",
    "enum in functions, views, defaults and indexes loses a value",
    "changed under a column that goes, one that is retyped, one that comes, one of another",
    "column of a table whose rows another holds gets another type",
    "rows of a table in arrays, composites and domains",
    "columns of a table whose rows another holds come and change",
    "default's function changes its return type with the column",
    "domain that is not null renamed by a stated rename and made anew",
    "identity like another's whose column becomes bigint",
    "column becomes smallint and the sequence too",
    "published column's type changes",
    "names that look like expressions",
    "a table's old name goes to a view over it",
)
"""Cases that once failed: rows with empty fields or held by others, what is made anew meanwhile, names with dots."""
FOLLOWED = "followed"
"""What is followed through renames: a safe plan may make it anew and fill it, and says so."""
CASES = [replace(case, holds=()) if case.topic == FOLLOWED else case for case in cases("postgresql")]
CHOSEN = [
    *CASES[::STRIDE],
    *(case for case in CASES if STRIDE > 1 and (case.name in FOUND_FAULTS or case.topic == FOLLOWED)),
]


@cache
def server() -> Server:
    """The system's server, one a process."""
    return Server.find(prefer="system")


@pytest.mark.parametrize("case", CHOSEN, ids=str)
def test_case(case: Case) -> None:
    outcome = run(case, server(), safe=True)
    assert outcome.expected, f"{outcome.state} {outcome.code}\n{outcome.told}"
