"""The normal form of a dump: ordered, never cut."""

from schemawright.scratch.postgresql.compare import compare, normalise
from schemawright.scratch.server import ObjectKey

HEAD = """--
-- PostgreSQL database dump
--

\\restrict abc

-- Dumped from database version 15.1
SET xmloption = content;

"""


def entry(kind: str, name: str, body: str, tail: str = "") -> str:
    return f"--\n-- Name: {name}; Type: {kind}; Schema: public; Owner: postgres\n--\n\n{body}\n\n\n{tail}"


TABLE = entry("TABLE", "t", "CREATE TABLE public.t (\n    a integer,\n    b text\n);")
TURNED = entry("TABLE", "t", "CREATE TABLE public.t (\n    b text,\n    a integer\n);")
INDEX = entry("INDEX", "i", "CREATE INDEX i ON public.t USING btree (a);")


def test_the_order_of_objects_and_the_versions_do_not_count() -> None:
    other = HEAD.replace("15.1", "18.6").replace("abc", "xyz")
    assert compare(HEAD + TABLE + INDEX, other + INDEX + TABLE).is_equal


def test_each_object_is_kept_whole() -> None:
    found = normalise(HEAD + TABLE + INDEX)
    assert found[ObjectKey("INDEX", "public", "i")] == "-- owner: postgres\nCREATE INDEX i ON public.t USING btree (a);"
    assert found[ObjectKey("SETTINGS", "", "")] == "SET xmloption = content;"


def test_a_difference_shows_what_it_is_and_the_score_counts_it() -> None:
    found = compare(HEAD + TABLE + INDEX, HEAD + TABLE + entry("INDEX", "j", "CREATE INDEX j;"))
    assert [(one.key.name, one.where) for one in found.differences] == [("i", "only_old"), ("j", "only_new")]
    assert found.score == "INDEX 0/2, SETTINGS 1/1, TABLE 1/1"


def test_the_order_of_columns_is_a_difference_of_its_own_kind() -> None:
    (difference,) = compare(HEAD + TABLE, HEAD + TURNED).differences
    assert difference.only_order


def test_the_columns_of_a_functions_rows_stand_as_those_of_their_table() -> None:
    first, second = (
        entry("VIEW", "v", f"CREATE VIEW public.v AS\n SELECT f.a\n   FROM public.f() f({names});")
        for names in ("a, b", "b, a")
    )
    assert all(
        difference.only_order for difference in compare(HEAD + TABLE + first, HEAD + TURNED + second).differences
    )
    (difference,) = compare(HEAD + TABLE + first, HEAD + TABLE + second).differences
    assert not difference.only_order


def test_a_setting_between_objects_belongs_to_those_behind_it() -> None:
    setting = "SET default_tablespace = fast;\n\n"
    before, after = HEAD + TABLE + setting + INDEX, HEAD + setting + TABLE + INDEX
    (difference,) = compare(before, after).differences
    assert difference.key.name == "t"
    assert "default_tablespace: fast" in difference.text


def test_the_order_of_grants_does_not_count() -> None:
    one, two = "GRANT SELECT ON TABLE public.t TO a;", "GRANT SELECT ON TABLE public.t TO b;"
    assert compare(
        HEAD + entry("ACL", "TABLE t", f"{one}\n{two}"), HEAD + entry("ACL", "TABLE t", f"{two}\n{one}")
    ).is_equal


def test_the_order_of_options_does_not_count() -> None:
    one = entry("VIEW", "v", "CREATE VIEW public.v WITH (b='1', a='true') AS\n SELECT 1;")
    two = entry("VIEW", "v", "CREATE VIEW public.v WITH (a='true', b='1') AS\n SELECT 1;")
    assert compare(HEAD + one, HEAD + two).is_equal
    assert not compare(HEAD + one, HEAD + two.replace("b='1'", "b='2'")).is_equal
