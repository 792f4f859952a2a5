"""Types taken apart."""

import pytest

from schemawright.model.facts import TypeParts, type_parts


@pytest.mark.parametrize(
    ("data_type", "base", "arguments", "dimensions"),
    [
        ("integer", "integer", (), 0),
        ("character varying(50)", "character varying", ("50",), 0),
        ("numeric(10,2)", "numeric", ("10", "2"), 0),
        ("timestamp(3) with time zone", "timestamp with time zone", ("3",), 0),
        ("integer[][]", "integer", (), 2),
        ("character varying(20)[]", "character varying", ("20",), 1),
        ("geometry(Point,4326)", "geometry", ("Point", "4326"), 0),
        ('"Odd (type)"', '"Odd (type)"', (), 0),
        ('sales."Mood"[]', 'sales."Mood"', (), 1),
        ("", "", (), 0),
    ],
)
def test_type_parts(data_type: str, base: str, arguments: tuple[str, ...], dimensions: int) -> None:
    assert type_parts(data_type) == TypeParts(base, arguments, dimensions)


@pytest.mark.parametrize(
    ("data_type", "length", "precision", "scale"),
    [
        ("character varying(50)", 50, None, None),
        ("numeric(10,2)", None, 10, 2),
        ("timestamp(3) without time zone", None, 3, None),
        ("bit(8)", 8, None, None),
        ("geometry(Point,4326)", None, None, None),
        ("numeric", None, None, None),
    ],
)
def test_sizes(data_type: str, length: int | None, precision: int | None, scale: int | None) -> None:
    parts = type_parts(data_type)
    assert (parts.length, parts.precision, parts.scale) == (length, precision, scale)
