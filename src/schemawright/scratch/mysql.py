"""MySQL: only a server that is there already."""

from schemawright.scratch.mariadb.server import Server
from schemawright.scratch.server import NoServerError, Servers


def find(url: str | None) -> Server:
    """The server at `url`, or of `SCHEMAWRIGHT_SCRATCH_URL`; raises `NoServerError`."""
    if (found := Server.at_url("mysql", url)) is None:
        raise NoServerError(
            "There is no MySQL for scratch databases. Give the address of one (mysql://user@host), whose user may make "
            "databases. The verdict stays 'not run'."
        )
    return found


SERVERS = Servers("mysql", find)
