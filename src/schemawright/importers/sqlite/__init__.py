"""SQLite DDL, run by SQLite itself in memory, and database files.

What reads them is imported when it is called: who reads for another database need not wait for it.
"""

from pathlib import Path

from schemawright.base.errors import SourceError
from schemawright.importers.registry import Importer, ImportOptions, ImportResult

SCHEME = "sqlite"


def read(text: str, options: ImportOptions) -> ImportResult:
    """The records of a script, or of the database file at an address (`sqlite:///shop.db`).

    Raises `SourceError`, with line and column where SQLite refuses a statement.
    """
    from schemawright.importers.sqlite.reading import read_database
    from schemawright.importers.sqlite.running import run_script
    from schemawright.scratch.sqlite.session import open_memory

    if text.lower().startswith(f"{SCHEME}://"):
        return _read_file(text, options)
    connection = open_memory()
    try:
        diagnostics = run_script(connection, text.removeprefix("\ufeff"))
        found = read_database(connection, options)
    finally:
        connection.close()
    return ImportResult(found.records, (*diagnostics, *found.diagnostics))


def _read_file(address: str, options: ImportOptions) -> ImportResult:
    import sqlite3

    from schemawright.importers.sqlite.reading import read_database

    path = Path(address[len(f"{SCHEME}:///") :])
    if not path.is_file():
        raise SourceError(f"There is no database file {path}. Write sqlite:///shop.db or sqlite:////whole/path.db.")
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        try:
            return read_database(connection, options)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise SourceError(f"{path} can't be read: {error}.") from error


IMPORTER = Importer(
    id="sqlite",
    title="SQLite DDL",
    suffixes=(".sql",),
    schemes=(SCHEME,),
    dialects=("sqlite",),
    read=read,
)
