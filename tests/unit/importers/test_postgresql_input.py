"""Bad, odd and hostile input: one clear error with its place, or a reading; never anything else."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.base.errors import InvalidError, SourceError
from schemawright.dialects.postgresql.parser import parse, quote_identifier
from schemawright.dialects.registry import dialect_named
from schemawright.importers.postgresql import IMPORTER
from schemawright.importers.registry import Importer, ImportOptions, ImportResult, find_importers, importer_for
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject
from schemawright.model.table import Table
from schemawright.model.view import View

GOLDENS = Path(__file__).parents[2] / "golden" / "importers" / "postgresql"


def read(text: str) -> ImportResult:
    return IMPORTER.read(text, ImportOptions(name="x"))


def document(text: str) -> Document:
    return Document(read(text).records)


@pytest.mark.parametrize("text", ["", " \n\t", "-- only a comment", "/* one /* nested */ */", ";;;", "\ufeff", "\r\n"])
def test_a_script_without_statements_gives_an_empty_schema(text: str) -> None:
    result = read(text)
    assert [type(record).__name__ for record in result.records] == ["Schema", "Namespace"]
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("CREATE TABLE t (x int;", 1, 22),
        ("SELECT 1;\r\n  CREATE TABEL t ();", 2, 10),
        ("\ufeffSELEC 1", 1, 1),
        ("SELECT 'ü€😀'; CREATE TABLE é (x int,)", 1, 37),
        ("CREATE TABLE t (x text DEFAULT 'open);", 1, 32),
        ("\\restrict x\nCOPY t FROM stdin;\n1\t2\n\\.\nCREATE t;", 5, 8),
        ("CREATE TABLE t (\n  x int\n", 3, 1),
        ("SELECT\n'a\0b'", 2, 3),
        ("SELECT\n '\ud800'", 2, 3),
    ],
)
def test_what_cannot_be_read_says_where(text: str, line: int, column: int) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert str(caught.value).endswith(".")


def test_lines_end_as_they_like() -> None:
    unix = document("CREATE TABLE t (\n  x int DEFAULT 1, -- one\n  y text\n);\nCREATE VIEW v AS SELECT 1;")
    windows = document(
        "CREATE TABLE t (\r\n  x int DEFAULT 1, -- one\r\n  y text\r\n);\r\nCREATE VIEW v AS SELECT 1;\r\n"
    )
    assert [column.default_value for column in windows.all(Column)] == ["1", None]
    assert [view.query for view in windows.all(View)] == [view.query for view in unix.all(View)]


def test_hostile_names_are_only_names() -> None:
    name = 'x"; DROP TABLE y; --\n\\c \u202e😀'
    quoted = name.replace('"', '""')
    found = document(f'CREATE TABLE "{quoted}" ("{quoted}" int DEFAULT 1); COMMENT ON TABLE "{quoted}" IS \'--\';')
    (table,) = found.all(Table)
    (column,) = found.all(Column)
    assert (table.name, column.name, table.comment) == (name, name, "--")


def test_a_name_is_cut_where_postgresql_cuts_it() -> None:
    (table,) = document(f"CREATE TABLE {'é' * 100_000} (x int)").all(Table)
    assert table.name == "é" * 31


def test_an_expression_nested_too_deeply_leaves_its_statement_raw_and_the_others_alone() -> None:
    text = f"CREATE TABLE a (x int); CREATE VIEW deep AS SELECT {'x || ' * 3000} x FROM a; CREATE TABLE b (y int);"
    result = read(text)
    found = Document(result.records)
    assert [table.name for table in found.all(Table)] == ["a", "b"]
    (raw,) = found.all(RawObject)
    assert raw.text.startswith("CREATE VIEW deep AS SELECT x ||")
    assert [diagnostic.level for diagnostic in result.diagnostics] == ["warning"]


def test_a_long_chain_of_operators_is_still_a_view() -> None:
    """Protobuf's own decoder gives up at fifty."""
    (view,) = document(f"CREATE VIEW v AS SELECT {'1 + ' * 200}1").all(View)
    assert view.query.endswith("1 + 1")


def test_owned_things_are_reassigned_as_far_as_the_script_says_who_owns_them() -> None:
    held = document(
        "CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE TABLE v (a int);"
        'ALTER TABLE t OWNER TO old; ALTER TABLE u OWNER TO other; REASSIGN OWNED BY old TO "New";'
        "ALTER TABLE v OWNER TO old;"
    )
    assert [raw.text for raw in held.all(RawObject)] == [
        'ALTER TABLE t OWNER TO "New"',
        "ALTER TABLE u OWNER TO other",
        "ALTER TABLE v OWNER TO old",
    ]


def test_privileges_on_large_objects_are_no_part_of_a_schema() -> None:
    result = read("SELECT lo_create(12); GRANT SELECT ON LARGE OBJECT 12 TO reader;")
    assert not list(Document(result.records).all(RawObject))
    assert {diagnostic.code for diagnostic in result.diagnostics} == {"IMPORT_STATEMENT_SKIPPED"}


def test_names_are_quoted_where_the_dialect_quotes_them() -> None:
    dialect = dialect_named("postgresql")
    words = [*sorted(dialect.reserved), "name", "a b", "A", "é", "x1", "1x", "x$", "", chr(34)]
    assert [word for word in words if word and quote_identifier(word) != dialect.quote_identifier(word)] == []


def test_statements_know_their_places() -> None:
    script = parse("/* é */ SELECT 1; -- two\n\n  SELECT 'ß' ;")
    assert [script.position(statement.start) for statement in script.statements] == [(1, 9), (3, 3)]


# -- anything at all ---------------------------------------------------------------------------------------------------

PIECES = [
    piece.strip()
    for path in sorted(GOLDENS.glob("*.sql"))
    for piece in path.read_text(encoding="utf-8").split(";\n")
    if piece.strip()
]


def holds_together(result: ImportResult) -> None:
    """Every id that a record holds is that of another record."""
    found = Document(result.records)
    for record in found:
        for reference in KIND_OF[type(record)].references:
            for id in reference.ids(record):
                assert id in found, f"{record} holds {id} in {reference.field}"


def read_or_refused(text: str) -> None:
    """Reads a text; it may be refused with its place."""
    try:
        result = read(text)
    except SourceError as error:
        if error.line is None or error.column is None:
            raise
    else:
        holds_together(result)


@given(st.integers(min_value=0))
def test_statements_in_any_order_are_read(seed: int) -> None:
    read_or_refused(";\n".join(random.Random(seed).sample(PIECES, k=40)))


@given(st.integers(min_value=0))
def test_a_script_cut_anywhere_is_read_or_refused_with_its_place(seed: int) -> None:
    chance = random.Random(seed)
    text = ";\n".join(chance.sample(PIECES, k=8))
    start, end = sorted(chance.sample(range(len(text)), k=2))
    read_or_refused(text[start:end])


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)


# -- the registry ------------------------------------------------------------------------------------------------------


def test_importers_are_found_by_the_ending_of_a_name() -> None:
    assert importer_for("dump.SQL").id == "postgresql"
    assert importer_for("shop.schema.json").id == "document"
    with pytest.raises(InvalidError, match=r"\.sql"):
        importer_for("shop.xlsx")


def test_every_importer_has_a_title_and_something_that_it_reads() -> None:
    for id, importer in find_importers().items():
        assert isinstance(importer, Importer)
        assert importer.id == id
        assert importer.title
        assert importer.dialects
        assert importer.suffixes or importer.schemes


@pytest.mark.parametrize(
    ("setting", "value"),
    [("DateStyle", "iso"), ("timezone", "Nowhere"), ("work_mem", "'much'"), ("wal_compression", "on")],
)
def test_a_setting_from_the_session_that_only_a_server_can_tell_is_told(setting: str, value: str) -> None:
    text = f"SET {setting} = {value};\nCREATE FUNCTION f() RETURNS void LANGUAGE sql SET {setting} FROM CURRENT AS '';"
    told = [found for found in read(text).diagnostics if found.code == "IMPORT_SETTING_NOT_TOLD"]
    assert [(found.level, found.line) for found in told] == [("warning", 2)]
