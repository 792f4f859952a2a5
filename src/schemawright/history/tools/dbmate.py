"""dbmate: `<version>_<name>.sql` with both ways; `transaction:false` where one cannot run in a transaction."""

import re

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.folder import History
from schemawright.history.tools.parts import Piece, check_commands, numbered, parts
from schemawright.history.tools.registry import Exported, Tool

_COMMAND = re.compile(r"^--\s*migrate:(?:up|down)", re.MULTILINE)


def write(history: History) -> Exported:
    """The folder for dbmate."""
    check_commands(history, TOOL.title, _COMMAND)
    versions = numbered(history)
    files, said = {}, []
    for part in parts(history):
        title = f"{versions[part.migration.version, part.number]}_{part.name}"
        files[f"{title}.sql"] = f"{_block('up', part.up)}\n{_block('down', part.down)}"
        if part.down is None:
            said.append(_no_way_back(title))
    return Exported(files, tuple(said))


def _block(way: str, piece: Piece | None) -> str:
    if piece is None:
        return f"-- migrate:{way}\n"
    return f"-- migrate:{way}{'' if piece.transactional else ' transaction:false'}\n{piece.text}"


def _no_way_back(title: str) -> Diagnostic:
    return Diagnostic(
        code="HISTORY_NO_WAY_BACK",
        level="warning",
        message=f"There is no {title}.down.sql, and dbmate takes an empty way back for one that does nothing.",
        help="Write it, or do not roll it back.",
    )


TOOL = Tool(id="dbmate", title="dbmate", write=write)
