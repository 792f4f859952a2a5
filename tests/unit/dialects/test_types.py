"""Canonical spellings of types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.base.errors import InvalidError
from schemawright.dialects.registry import dialect_named, dialects


@pytest.mark.parametrize(
    ("dialect", "written", "canonical"),
    [
        ("postgresql", "varchar(50)", "character varying(50)"),
        ("postgresql", "Sales.Mood[]", "sales.mood[]"),
        ("postgresql", 'public."Mood"', '"Mood"'),
        ("postgresql", "geometry(Geometry, 4326)", "geometry(Geometry,4326)"),
        ("postgresql", "serial", "serial"),
        ("mysql", "INT(11) UNSIGNED", "int unsigned"),
        ("mysql", "tinyint(1)", "tinyint(1)"),
        ("mysql", "character varying(3)", "varchar(3)"),
        ("mysql", "enum('A','b')", "enum('A','b')"),
        ("mysql", "numeric", "decimal(10,0)"),
        ("mysql", "TEXT(300)", "text"),
        ("mysql", "blob(70000)", "mediumblob"),
        ("mysql", "int zerofill", "int unsigned zerofill"),
        ("mysql", "enum('a', 'b')", "enum('a','b')"),
        ("mysql", "datetime(0)", "datetime"),
        ("mariadb", "INT(11)", "int"),
        ("mariadb", "int(10) UNSIGNED", "int unsigned"),
        ("mariadb", "INT(5)", "int(5)"),
        ("sqlite", "VARCHAR  (20)", "VARCHAR(20)"),
    ],
)
def test_canonical_types(dialect: str, written: str, canonical: str) -> None:
    assert dialect_named(dialect).canonical_type(written) == canonical


@pytest.mark.parametrize("name", dialects())
@given(text=st.text(max_size=40))
def test_what_is_canonical_stays_so(name: str, text: str) -> None:
    canonical = dialect_named(name).canonical_type
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize("name", dialects())
def test_the_list_for_autocompletion_is_canonical(name: str) -> None:
    dialect = dialect_named(name)
    names = [known.name for known in dialect.types]
    assert len(set(names)) == len(names)
    plain = [known for known in names if known not in ("character", "bit", "char", "binary", "decimal")]
    assert [dialect.canonical_type(known) for known in plain] == plain


def test_an_unknown_dialect() -> None:
    with pytest.raises(InvalidError, match="There is no dialect 'oracle'"):
        dialect_named("oracle")


def test_a_dialect_is_called_like_its_module() -> None:
    assert {name: dialect_named(name) for name in dialects()} == dict(dialects())
    with pytest.raises(InvalidError, match=r"registry.*Use one of: mariadb"):
        dialect_named("registry")
