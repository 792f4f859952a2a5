import pytest

from schemawright.scratch.server import Server, find_server


@pytest.fixture(scope="session")
def sqlite() -> Server:
    return find_server("sqlite")
