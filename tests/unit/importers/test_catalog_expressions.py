"""PostgreSQL's own text, taken apart."""

import pytest

from schemawright.importers.postgresql_catalog.expressions import bare, elements, inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a > 0)", "a > 0"),
        ("((a > 0))", "a > 0"),
        ("(a > 0) AND (b < 1)", "(a > 0) AND (b < 1)"),
        ("((a > 0) AND (b < 1))", "(a > 0) AND (b < 1)"),
        ("(a = ')(')", "a = ')('"),
        ("('(' || a)", "'(' || a"),
        ("lower(a)", "lower(a)"),
        ('("x)" > 0)', '"x)" > 0'),
    ],
)
def test_brackets_around_the_whole_go(text: str, expected: str) -> None:
    assert bare(text) == expected


def test_a_list_is_parted_at_its_own_commas() -> None:
    text = "RANGE (lower(a), (b || ','), \"c,d\" COLLATE \"C\", date_part('year', e) text_ops)"
    assert list(elements(inside(text))) == [
        "lower(a)",
        "(b || ',')",
        '"c,d" COLLATE "C"',
        "date_part('year', e) text_ops",
    ]
