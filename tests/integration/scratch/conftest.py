import pytest

from schemawright.scratch.postgresql import Server


@pytest.fixture(params=["system", "wheel"], scope="module")
def server(request: pytest.FixtureRequest) -> Server:
    return Server.find(prefer=request.param)
