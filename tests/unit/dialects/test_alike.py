"""One statement in two layouts."""

import pytest

from schemawright.dialects.postgresql.ddl.alike import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SELECT a FROM t WHERE (a > 1)", "select a -- that\n from public.t where a > 1"),
        ("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql STABLE AS 'x'",
         "CREATE OR REPLACE FUNCTION public.f(IN a integer) RETURNS int4 AS $$x$$ STABLE LANGUAGE SQL"),
    ],
)  # fmt: skip
def test_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SELECT a FROM t", "SELECT a FROM s.t"),
        ("SELECT a FROM t", "SELECT b FROM t"),
        ("SELECT a - (b - c) FROM t", "SELECT (a - b) - c FROM t"),
        ("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'x'", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'X'"),
        ("SELECT (", "SELECT ("),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)
