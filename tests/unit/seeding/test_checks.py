"""Each case: a check, and what it says of its columns; then rows, and whether they keep it."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from schemawright.seeding.checks import condition
from schemawright.seeding.expressions import NotUnderstoodError
from schemawright.seeding.hints import Hints

HINTS: dict[str, dict[str, Hints]] = {
    "status = ANY (ARRAY['PENDING'::text, 'DONE'::text])": {"status": Hints(choices=("PENDING", "DONE"))},
    "upper(class) IN ('L', 'M')": {"class": Hints(choices=("L", "M"))},
    "sex::text = ANY (ARRAY['m'::character varying, 'f'::character varying]::text[])": {
        "sex": Hints(choices=("m", "f"))
    },
    "status = ANY ('{a,b}'::text[])": {"status": Hints(choices=("a", "b"))},
    "((value >= 1901) AND (value <= 2155))": {"value": Hints(minimum=1901, maximum=2155)},
    "price > (0)::numeric": {"price": Hints(minimum=0, above=True)},
    "0 < price": {"price": Hints(minimum=0, above=True)},
    "rating BETWEEN 1 AND 5": {"rating": Hints(minimum=1, maximum=5)},
    "rating IS NULL OR rating BETWEEN 1 AND 5": {"rating": Hints(minimum=1, maximum=5)},
    "rating IS NOT NULL OR rating BETWEEN 1 AND 5": {},
    "rating NOT BETWEEN 1 AND 5": {},
    "class NOT IN ('L', 'M')": {},
    "octet_length(sha) = 32": {"sha": Hints(shortest=32, longest=32)},
    "char_length((num)::text) <= 150": {"num": Hints(longest=150)},
    "length(name) > 3": {"name": Hints(shortest=4)},
    "type ~~ 'bb.risk.%'::text": {"type": Hints(like="bb.risk.%")},
    "code ~ '^[A-Z]{3}$'": {"code": Hints(pattern="^[A-Z]{3}$")},
    "ends > starts": {},
}


@pytest.mark.parametrize(("check", "expected"), HINTS.items(), ids=HINTS)
def test_hints(check: str, expected: dict[str, Hints]) -> None:
    assert condition("c", check, "postgresql").hints() == expected


ROWS: list[tuple[str, dict[str, Any], bool]] = [
    ("a IS NULL AND b = 0 OR a IS NOT NULL AND b >= 1", {"a": None, "b": 0}, True),
    ("a IS NULL AND b = 0 OR a IS NOT NULL AND b >= 1", {"a": None, "b": 1}, False),
    ("a IS NULL AND b = 0 OR a IS NOT NULL AND b >= 1", {"a": 7, "b": 1}, True),
    ("a > 1", {"a": None}, True),
    ("NOT deleted", {"deleted": True}, False),
    ("name = lower(name)", {"name": "Ann"}, False),
    ("name NOT LIKE 'x%'", {"name": "xa"}, False),
    ("a NOT IN (1, 2)", {"a": 2}, False),
    ("day <= '2020-01-31'", {"day": dt.date(2020, 2, 1)}, False),
    ("at < '2020-01-31 00:00:00+00'::timestamp with time zone", {"at": dt.datetime(2020, 1, 30, tzinfo=dt.UTC)}, True),
    ("born BETWEEN '1930-01-01' AND now() - interval '18 years'", {"born": dt.date(2020, 1, 1)}, False),
    ("num_nonnulls(a, b) = 1", {"a": None, "b": 2}, True),
    ("num_nonnulls(a, b) = 1", {"a": 1, "b": 2}, False),
    ("a * 2 = b + 0.5", {"a": Decimal("1.25"), "b": 2}, True),
    ("coalesce(a, 0) = 0", {"a": None}, True),
    ("a IS DISTINCT FROM b", {"a": None, "b": None}, False),
    ('"Odd Name" = 1', {"Odd Name": 2}, False),
]


@pytest.mark.parametrize(("check", "row", "expected"), ROWS, ids=[f"{check} {row}" for check, row, _ in ROWS])
def test_rows(check: str, row: dict[str, Any], expected: bool) -> None:
    assert condition("c", check, "postgresql").keeps(row) is expected


@pytest.mark.parametrize(
    "check", ["check_uid(value)", "jsonb_typeof(a) = 'object'", "a IN (SELECT 1)", "a <@ b", "((("]
)
def test_what_is_not_understood_is_never_guessed(check: str) -> None:
    with pytest.raises(NotUnderstoodError):
        condition("c", check, "postgresql").keeps({"a": {}, "b": 1, "value": "x"})
