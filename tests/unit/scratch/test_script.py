"""psql's rules of quoting and of where a statement ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.scratch.postgresql.script import Script, plain_sql

RULE = "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2);"
FUNCTION = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;"
OLD_STRINGS = "SET standard_conforming_strings = off;"


def statements(text: str) -> list[str]:
    script = Script(text)
    return [text[piece.start : piece.end] for piece in script.pieces if piece.kind == "statement"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT 1; SELECT 2", ["SELECT 1;", "SELECT 2"]),
        ("-- a; b\nSELECT 1;;\n/* c; /* d; */ e; */ SELECT 2;", ["SELECT 1;", "SELECT 2;"]),
        ("SELECT ';' || ''';' || \";\"\";\";", ["SELECT ';' || ''';' || \";\"\";\";"]),
        ("SELECT E'\\';', 'a\\';", ["SELECT E'\\';', 'a\\';"]),
        ("SELECT $$;$$ || $a$;$$;$a$;SELECT 1;", ["SELECT $$;$$ || $a$;$$;$a$;", "SELECT 1;"]),
        ("SELECT a$b$c;SELECT $1;", ["SELECT a$b$c;", "SELECT $1;"]),
        (RULE, [RULE]),
        (f"{FUNCTION} SELECT 3;", [FUNCTION, "SELECT 3;"]),
        ("BEGIN; SELECT 1; END;", ["BEGIN;", "SELECT 1;", "END;"]),
        (f"{OLD_STRINGS} SELECT 'a\\';b';", [OLD_STRINGS, "SELECT 'a\\';b';"]),
        ("SELECT 'open;", ["SELECT 'open;"]),
        ("SELECT 1 \\gexec\nSELECT 2;", ["SELECT 1 ", "SELECT 2;"]),
    ],
)
def test_where_statements_end(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


def test_meta_commands_and_data_are_left_out_and_told() -> None:
    text = (
        "\\restrict x\n"
        "CREATE TABLE t (a text);\n"
        "COPY public.t (a) FROM stdin;\nit's;\n\\N\n\\.\n\n"
        "SELECT '\\d';\n"
        "\\copy t from stdin\n1;\n\\.\n"
        "SELECT 2;\n"
    )
    sql, skipped = plain_sql(text)
    assert len(sql) == len(text)
    assert sql.count("\n") == text.count("\n")
    assert sql.split() == ["CREATE", "TABLE", "t", "(a", "text);", "SELECT", "'\\d';", "SELECT", "2;"]
    assert [(one.kind, one.text, one.line, one.rows) for one in skipped] == [
        ("meta", "\\restrict x", 1, 0),
        ("copy", "COPY public.t (a) FROM stdin;", 3, 2),
        ("copy", "\\copy t from stdin", 9, 1),
    ]


def test_a_sending_meta_command_leaves_a_semicolon() -> None:
    assert plain_sql("SELECT 1 \\g\nSELECT 2;")[0] == "SELECT 1 ; \nSELECT 2;"


def test_data_without_an_end_reach_to_the_end_of_the_script() -> None:
    sql, (skipped,) = plain_sql("COPY t FROM STDIN;\n1\n2")
    assert (sql.strip(), skipped.rows) == ("", 2)


@given(st.text(alphabet="aeE$'\";\\\n-/*()[] \u00e9", max_size=60))
def test_any_text_keeps_its_places_and_plain_sql_is_plain(text: str) -> None:
    sql, _ = plain_sql(text)
    assert len(sql) == len(text)
    assert all((old == "\n") == (new == "\n") for old, new in zip(text, sql, strict=True))
    assert plain_sql(sql) == (sql, ())
