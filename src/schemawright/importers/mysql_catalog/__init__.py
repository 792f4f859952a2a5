"""The catalogs of MySQL and MariaDB read into records: of a live database, or of a scratch one that a script has built.

What `SHOW CREATE` says of each object goes through the same reader as a script; only what is a fact of the server or of
the rows (the database's own collation, where a counter stands) is left out. The driver is imported when it is needed.
"""

from typing import TYPE_CHECKING

from schemawright.importers.registry import Importer, ImportOptions, ImportResult

if TYPE_CHECKING:
    from schemawright.scratch.mariadb.server import Server


def read_url(url: str, options: ImportOptions) -> ImportResult:
    """The database at `url`. Raises `SourceError` where it cannot be reached."""
    from schemawright.importers.mysql_catalog.catalog import read_url as read

    return read(url, options)


def script_to_records(text: str, server: "Server", options: ImportOptions | None = None) -> ImportResult:
    """What the server itself makes of a script; a statement that fails becomes a diagnostic, and the rest goes on."""
    from schemawright.importers.mysql_catalog.catalog import script_to_records as read

    return read(text, server, options)


IMPORTER = Importer(
    id="mysql_catalog",
    title="MySQL or MariaDB database",
    schemes=("mysql", "mariadb"),
    dialects=("mysql", "mariadb"),
    read=read_url,
)
