"""The page about migrations is written from these cases."""

from tests.acceptance.migrations.report import PAGE, page


def test_the_page_is_current() -> None:
    assert PAGE.read_text() == page(), "Write it anew: make docs"
