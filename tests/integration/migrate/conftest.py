import pytest

from schemawright.scratch.postgresql import Server


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find(prefer="system")
