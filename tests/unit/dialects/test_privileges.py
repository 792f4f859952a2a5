"""What grants come to."""

from schemawright.dialects.postgresql.privileges import Entry, all_of, by_default, net, read, statements


def _net(*texts: str, version: int = 16) -> dict[Entry, bool]:
    grants = [read(text, version) for text in texts]
    return net([grant for grant in grants if grant is not None], {})


def test_all_are_those_of_the_kind_and_version() -> None:
    assert len(_net("GRANT ALL ON t TO a")) == 7
    assert Entry("a", "MAINTAIN") in _net("GRANT ALL ON t TO a", version=17)
    assert all_of("SCHEMA", 17) == ("USAGE", "CREATE")


def test_what_is_taken_is_gone() -> None:
    assert _net("GRANT SELECT, INSERT ON t TO a, b", "REVOKE INSERT ON t FROM a") == {
        Entry("a", "SELECT"): False,
        Entry("b", "SELECT"): False,
        Entry("b", "INSERT"): False,
    }


def test_with_the_whole_goes_what_was_granted_on_columns() -> None:
    assert _net("GRANT SELECT (x, y) ON t TO a", "REVOKE SELECT (y) ON t FROM a") == {Entry("a", "SELECT", "x"): False}
    assert _net("GRANT SELECT (x, y) ON t TO a", "REVOKE SELECT ON t FROM a") == {}


def test_a_grant_option_comes_and_goes() -> None:
    granted = "GRANT SELECT ON t TO a WITH GRANT OPTION"
    assert _net(granted, "GRANT SELECT ON t TO a") == {Entry("a", "SELECT"): True}
    assert _net(granted, "REVOKE GRANT OPTION FOR SELECT ON t FROM a") == {Entry("a", "SELECT"): False}


def test_they_are_written_as_few_statements() -> None:
    model = read('GRANT ALL ON TABLE public."T" TO x', 16)
    assert model is not None
    held = _net("GRANT SELECT (b, a) ON t TO x", "GRANT ALL ON t TO y", "GRANT DELETE ON t TO PUBLIC")
    assert [text for text, _ in statements(model, held, 16)] == [
        'GRANT DELETE ON TABLE public."T" TO PUBLIC',
        'GRANT SELECT (a, b) ON TABLE public."T" TO x',
        'GRANT ALL ON TABLE public."T" TO y',
    ]


def test_everybody_may_use_functions_types_and_the_public_schema() -> None:
    assert by_default("FUNCTION", "f") == {Entry("PUBLIC", "EXECUTE"): False}
    assert by_default("SCHEMA", "public") == {Entry("PUBLIC", "USAGE"): False}
    assert by_default("SCHEMA", "app") == by_default("TABLE", "t") == {}


def test_what_is_granted_by_another_is_not_told() -> None:
    assert read("GRANT SELECT ON t TO a GRANTED BY b", 16) is None
    assert read("GRANT SELECT ON t, u TO a", 16) is None
