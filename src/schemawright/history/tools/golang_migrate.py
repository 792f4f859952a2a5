"""golang-migrate: `<version>_<name>.up.sql` and `.down.sql`, each sent as one, without a transaction around it.

But its driver for SQLite puts each file into one, unless the database's URL says otherwise; then the files have to
bring their own (https://github.com/golang-migrate/migrate/blob/master/database/sqlite3/README.md).
"""

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.folder import History
from schemawright.history.tools.parts import numbered, parts
from schemawright.history.tools.registry import Exported, Tool


def write(history: History) -> Exported:
    """The folder for golang-migrate."""
    versions, found = numbered(history), list(parts(history))
    pieces = {}
    for part in found:
        title = f"{versions[part.migration.version, part.number]}_{part.name}"
        pieces[f"{title}.up.sql"] = part.up
        if part.down is not None:
            pieces[f"{title}.down.sql"] = part.down
    alone = [name for name, piece in pieces.items() if not piece.transactional]
    if history.dialect != "sqlite" or not alone:
        return Exported({name: piece.text for name, piece in pieces.items()})
    said = Diagnostic(
        code="HISTORY_TOOL_WRAPS",
        level="warning",
        message=f"golang-migrate would put {alone[0]} into a transaction, in which it fails.",
        help="Add x-no-tx-wrap=true to the database's URL; the files have transactions of their own.",
    )
    return Exported({name: piece.framed().text for name, piece in pieces.items()}, (said,))


TOOL = Tool(id="golang-migrate", title="golang-migrate", write=write)
