import pytest

from schemawright.scratch import Server


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find(prefer="system")
