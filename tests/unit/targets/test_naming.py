"""Each case: a name in a database, and what code calls it."""

import keyword

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schemawright.targets import naming
from schemawright.targets.naming import Taken


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("film_category", ("film", "category")),
        ("FilmCategory", ("film", "category")),
        ("filmCategory", ("film", "category")),
        ("Film Category", ("film", "category")),
        ("HTTPServer", ("http", "server")),
        ('"; DROP TABLE x; --', ("drop", "table", "x")),
        ("straße", ("straße",)),
        ("bıgınt", ("bıgınt",)),
        ("🙂", ("unnamed",)),
        ("", ("unnamed",)),
    ],
)
def test_words(name: str, expected: tuple[str, ...]) -> None:
    assert naming.words(name) == expected


@pytest.mark.parametrize(
    ("name", "one", "many"),
    [
        ("films", "film", "films"),
        ("inventory", "inventory", "inventories"),
        ("address", "address", "addresses"),
        ("order_status", "order_status", "order_statuses"),
        ("staff", "staff", "staff"),
        ("metadata", "metadata", "metadata"),
        ("people", "person", "people"),
    ],
)
def test_singular_and_plural(name: str, one: str, many: str) -> None:
    assert naming.snake(naming.singular(naming.words(name))) == one
    assert naming.snake(naming.plural(naming.words(name))) == many


@pytest.mark.parametrize(
    ("column", "target", "expected"),
    [
        ("film_id", ("film",), "film"),
        ("original_language_id", ("language",), "original_language"),
        ("filmId", ("film",), "film"),
        ("salespersonid", ("salesperson",), "salesperson"),
        ("project", ("project",), "project"),
        ("paid", ("customer",), "paid"),
    ],
)
def test_stem(column: str, target: tuple[str, ...], expected: str) -> None:
    assert naming.snake(naming.stem(column, target)) == expected


def test_a_scope_gives_each_name_once() -> None:
    taken = Taken({"class"})
    assert [taken.claim("class", "class_"), taken.claim("name"), taken.claim("name"), taken.claim("name", "label")] == [
        "class_",
        "name",
        "name2",
        "label",
    ]
    assert Taken({"Date"}, fold_case=True).claim("date", "dateModel") == "dateModel"


@given(st.text())
@example("\U0001d2e0")
def test_any_name_makes_identifiers(name: str) -> None:
    for style in (naming.snake, naming.pascal, naming.camel):
        assert style(naming.words(name)).isidentifier()


@given(st.lists(st.text(max_size=8), max_size=8))
def test_a_scope_never_gives_a_name_twice(names: list[str]) -> None:
    taken = Taken(keyword.kwlist)
    given_names = [taken.claim(naming.snake(naming.words(name))) for name in names]
    assert len(set(given_names)) == len(names)
    assert not set(given_names) & set(keyword.kwlist)
