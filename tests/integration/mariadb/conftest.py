"""One MariaDB server of our own a module."""

import pytest

from schemawright.scratch.mariadb import Server


@pytest.fixture(scope="module")
def server() -> Server:
    return Server.find()
