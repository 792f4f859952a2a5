"""What the linter says of MariaDB's locks, against the server: it is said of what the server does no other way."""

from collections.abc import Iterator

import pytest

from schemawright.lint.linting import of_script
from schemawright.lint.rule import Finding
from schemawright.scratch.mariadb import Server
from schemawright.scratch.mariadb.session import Session
from schemawright.scratch.server import ScriptError
from tests.integration.mariadb.test_locks import CASES, PLAIN, SPELLINGS, TAILS, VALUES, built
from tests.unit.lint.golden import document

STATEMENTS = [*((body, "", f"ALTER TABLE t {action}") for body, action in (*CASES, *SPELLINGS))]
STATEMENTS += [(body, tail, f"ALTER TABLE t {action}") for body, tail, action in TAILS]
STATEMENTS += [
    (PLAIN, "", "ALTER TABLE IF EXISTS t MODIFY n bigint"),
    (PLAIN, "", "ALTER TABLE t ADD z int, MODIFY n bigint"),
    (VALUES.format("enum('a','b')"), "", "ALTER TABLE t MODIFY e enum('a','b','c') NOT NULL"),
]
INDEXES = ["CREATE INDEX k ON t (n)", "CREATE UNIQUE INDEX k ON t (n)", "CREATE FULLTEXT INDEX k ON t (v)"]


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find()


@pytest.fixture(scope="module")
def session(server: Server) -> Iterator[Session]:
    with server.database() as database, database.session() as found:
        yield found


def takes(session: Session, setup: str, statement: str) -> bool:
    """Whether the server does it in the way that the statement asks for."""
    session.run(f"SET foreign_key_checks = 1; DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS parent; {setup}")
    try:
        session.run(statement)
    except ScriptError as error:
        if "not supported" not in error.message:
            raise
        return False
    return True


def said(setup: str, statement: str, topic: str = "lock") -> list[Finding]:
    found = of_script(f"{statement};", "mariadb", against=document(setup, "mariadb"))
    return [one for one in found if one.rule.topic == topic]


@pytest.mark.parametrize(
    ("body", "tail", "statement"), STATEMENTS, ids=[f"{statement[14:]}{tail}"[:70] for _, tail, statement in STATEMENTS]
)
def test_a_change_is_said_to_cost_what_it_costs(session: Session, body: str, tail: str, statement: str) -> None:
    setup = built(body, tail)
    found = said(setup, statement)
    assert bool(found) != takes(session, setup, f"{statement}, ALGORITHM=NOCOPY, LOCK=NONE")
    is_blocking = any("nobody writes" in one.message for one in found)
    assert is_blocking != takes(session, setup, f"{statement}, LOCK=NONE")


@pytest.mark.parametrize("statement", INDEXES)
def test_an_index_likewise(session: Session, statement: str) -> None:
    setup = built(PLAIN)
    assert bool(said(setup, statement)) != takes(session, setup, f"{statement} LOCK=NONE")


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE t MODIFY n bigint, ALGORITHM=INPLACE",
        "ALTER TABLE t MODIFY n bigint, LOCK=NONE",
        "ALTER TABLE t MODIFY n bigint, ALGORITHM=COPY, LOCK=SHARED",
        "ALTER TABLE t ADD KEY q (n), ALGORITHM=INSTANT",
        "ALTER TABLE t ADD KEY q (n), ALGORITHM=NOCOPY, LOCK=NONE",
        "ALTER TABLE t ADD COLUMN z int, ALGORITHM=INSTANT",
        "ALTER TABLE t ADD COLUMN z int, ALGORITHM INSTANT",
        "ALTER TABLE t ENGINE=InnoDB, ALGORITHM=NOCOPY",
        "ALTER TABLE t ENGINE=InnoDB, ALGORITHM=INPLACE, LOCK=NONE",
    ],
)
def test_what_is_said_to_be_refused_is_refused(session: Session, statement: str) -> None:
    setup = built(PLAIN)
    found = said(setup, statement, "failure")
    assert bool(found) != takes(session, setup, statement)
    if found:
        assert {one.code for one in found} == {"LINT_MYSQL_WAY_REFUSED"}
        assert said(setup, statement) == []


def test_nobody_waits_for_a_foreign_key_that_is_not_checked(session: Session) -> None:
    setup = built(PLAIN + ", KEY k (n)")
    off = "SET foreign_key_checks = 0; "
    statement = "ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES parent (id)"
    assert said(setup, statement)
    assert not takes(session, setup, f"{statement}, LOCK=NONE")
    assert not said(setup, off + statement)
    assert takes(session, setup, f"{off}{statement}, ALGORITHM=NOCOPY, LOCK=NONE")


def test_a_null_makes_not_null_fail(session: Session) -> None:
    setup = f"{built(PLAIN)} INSERT INTO t (id, m) VALUES (1, 1);"
    (found,) = said(built(PLAIN), "ALTER TABLE t MODIFY n int NOT NULL", "failure")
    assert found.code == "LINT_MYSQL_NOT_NULL"
    session.run(f"DROP TABLE t; DROP TABLE parent; {setup}")
    with pytest.raises(ScriptError, match=r"truncated|null"):
        session.run("ALTER TABLE t MODIFY n int NOT NULL")
    session.run("SET sql_mode = ''; ALTER TABLE t MODIFY n int NOT NULL; SET sql_mode = DEFAULT")
    assert session.query("SELECT n FROM t") == [0]
