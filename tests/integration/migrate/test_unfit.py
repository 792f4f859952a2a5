"""The condition that finds what does not fit another type, against what PostgreSQL says when it casts."""

import pytest

from schemawright.dialects.postgresql.ddl.casts import unfit
from schemawright.scratch.postgresql import Server
from schemawright.scratch.server import ScriptError

pytestmark = pytest.mark.postgresql

VALUES = {
    "smallint": "0|-1|+7| 12 |32767|32768|-32768|-32769|1.5|1e3||x|1 2|\t5\n|99999999999999999999|--1|é",
    "integer": "2147483647|2147483648|-2147483648|-2147483649|007| +1|1.0",
    "bigint": "9223372036854775807|9223372036854775808|-9223372036854775808|-9223372036854775809",
    "boolean": "t|TRUE|tr|tru|trues|f|fal|y|ye|yes|yess|n|no|nope|o|on|of|off|offf|1|0|10|| true |T|unknown",
    "uuid": "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    "|{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}|a0eebc999c0b4ef8bb6d6bb9bd380a11"
    "|A0EE-BC99-9C0B-4EF8-BB6D-6BB9-BD38-0A11|{a0eebc999c0b4ef8bb6d6bb9bd380a11| a0eebc999c0b4ef8bb6d6bb9bd380a11"
    "|a0eebc999c0b4ef8bb6d6bb9bd380a11-|a0-eebc999c0b4ef8bb6d6bb9bd380a11|a0eebc999c0b4ef8bb6d6bb9bd380a1|x",
}


@pytest.mark.parametrize("new", VALUES)
@pytest.mark.parametrize("old", ["text", "character varying(60)"])
def test_strings_that_a_type_does_not_read(old: str, new: str) -> None:
    server = Server.find(prefer="system")
    condition = unfit("v", old, new, 13)
    assert condition is not None
    with server.database() as database, database.session() as session:
        for value in VALUES[new].split("|"):
            written = f"(SELECT '{value}'::{old} AS v) AS given"
            try:
                session.run(f"SELECT v::{new} FROM {written}")
                is_read = True
            except ScriptError:
                is_read = False
            assert session.query(f"SELECT {condition} FROM {written}") == [not is_read], (value, condition)
        assert session.query(f"SELECT ({condition}) IS NULL FROM (SELECT NULL::{old} AS v) AS given") == [True]
