"""The stores of the store's tests, here too."""

from tests.integration.store.conftest import _database_url, _run, _store

__all__ = ["_database_url", "_run", "_store"]
