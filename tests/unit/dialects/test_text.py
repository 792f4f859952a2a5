"""SQL text as tokens, and names in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.dialects.registry import dialect_named, dialects

POSTGRESQL = dialect_named("postgresql")

NAMES = st.characters(exclude_characters="\0", codec="utf-8")
TEXT = st.text(st.sampled_from("ab_ \n'\"$-/*().,:;\\[]`Eeé1") | st.characters(), max_size=60)


@pytest.mark.parametrize("name", dialects())
@given(text=TEXT)
def test_tokens_put_together_are_the_text(name: str, text: str) -> None:
    assert "".join(token.text for token in dialect_named(name).lexer.tokens(text)) == text


@given(name=st.text(NAMES, min_size=1, max_size=30))
def test_a_quoted_name_is_one_token_with_the_name_as_its_value(name: str) -> None:
    (token,) = POSTGRESQL.lexer.tokens(POSTGRESQL.quote_identifier(name))
    assert token.value == name


@given(value=st.text(NAMES, max_size=30))
def test_a_literal_is_one_token(value: str) -> None:
    (token,) = POSTGRESQL.lexer.tokens(POSTGRESQL.quote_literal(value))
    assert token.kind == "string"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Film.title || "Film"."Ti""tle"', {"film", "title", "film.title", "Film", 'Ti"tle', 'Film.Ti"tle'}),
        ("'a' || $x$ b $x$ || E'\\' c' -- d\n/* e /* f */ g */ || h", {"h"}),
        ("nextval('public.film_seq'::regclass)", {"nextval", "regclass", "public", "film_seq", "public.film_seq"}),
        ("lower(é)", {"lower", "é"}),
        ("'unclosed", set()),
    ],
)
def test_identifiers(text: str, names: set[str]) -> None:
    assert POSTGRESQL.identifiers_in(text) == names


@pytest.mark.parametrize(
    ("text", "renames", "renamed"),
    [
        (
            "title > 'title' AND f.title = title -- title",
            {"title": "name"},
            "name > 'title' AND f.name = name -- title",
        ),
        ("film.title + other.title", {"film.title": "name"}, "film.name + other.title"),
        ("SELECT title AS title", {"title": "the title"}, 'SELECT "the title" AS title'),
        ("area(area)", {"area": "size"}, "area(size)"),
        ("area(area)", {"area()": "size"}, "size(area)"),
        ("nextval('film_seq'::regclass)", {"film_seq": "Film_Seq"}, "nextval('\"Film_Seq\"'::regclass)"),
        ("a + b", {"a": "b", "b": "a"}, "b + a"),
        ("a", {}, "a"),
    ],
)
def test_renames(text: str, renames: dict[str, str], renamed: str) -> None:
    assert POSTGRESQL.rename_in(text, renames) == renamed


def test_each_dialect_quotes_in_its_own_way() -> None:
    assert POSTGRESQL.quote_identifier("order") == '"order"'
    assert POSTGRESQL.quote_identifier("Film") == '"Film"'
    assert POSTGRESQL.quote_identifier('"; DROP TABLE x; --') == '"""; DROP TABLE x; --"'
    assert dialect_named("mysql").quote_identifier("or`der") == "`or``der`"
    assert dialect_named("mysql").quote_identifier("Film") == "Film"
    assert dialect_named("sqlite").identifiers_in('SELECT [a b], `c`, "d"') == {"SELECT".lower(), "a b", "c", "d"}
    assert POSTGRESQL.quote_literal("it's \\") == "E'it''s \\\\'"
