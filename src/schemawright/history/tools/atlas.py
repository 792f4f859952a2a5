"""Atlas: `<version>_<name>.sql` and `atlas.sum`; it plans the way back itself, so that files have only the way up.

A line of the sum has the hash of all files up to its own, the first line that of all names and hashes
(https://atlasgo.io/concepts/migration-directory-integrity).
"""

import base64
import hashlib
import re
from collections.abc import Mapping

from schemawright.base.diagnostics import Diagnostic
from schemawright.history.folder import History
from schemawright.history.tools.parts import SAVEPOINT, Piece, check_commands, joined, numbered, parts
from schemawright.history.tools.registry import Exported, Tool

SUM = "atlas.sum"
END = "-- end"

_COMMAND = re.compile(r"^--[ \t]*(?:atlas:\w+|end$)[^\n]*", re.MULTILINE)


def write(history: History) -> Exported:
    """The folder for Atlas."""
    check_commands(history, TOOL.title, _COMMAND)
    versions = numbered(history)
    files = {
        f"{versions[part.migration.version, part.number]}_{part.name}.sql": _file(part.up)
        for part in parts(history, frame=SAVEPOINT)
        if part.up.statements or part.of == 1
    }
    said = Diagnostic(
        code="HISTORY_TOOL_WITHOUT_DOWN",
        level="info",
        message="Atlas plans the way back itself, so that the folder has only the way up.",
        help="Use `atlas migrate down`.",
    )
    return Exported({**files, SUM: sum_of(files)}, (said,))


def sum_of(files: Mapping[str, str]) -> str:
    """What `atlas.sum` says of these files."""
    running, whole, lines = hashlib.sha256(), hashlib.sha256(), []
    for name, text in sorted(files.items()):
        running.update(name.encode() + text.encode())
        found = base64.b64encode(running.digest()).decode()
        whole.update(name.encode() + found.encode())
        lines.append(f"{name} h1:{found}\n")
    return f"h1:{base64.b64encode(whole.digest()).decode()}\n{''.join(lines)}"


def _file(piece: Piece) -> str:
    has_bodies = any(";" in statement.sql for statement in piece.statements)
    commands = [] if piece.transactional else ["-- atlas:txmode none\n"]
    commands += [f"-- atlas:delimiter {END}\n"] if has_bodies else []
    text = joined(piece.statements, f"\n{END}") if has_bodies else piece.text
    return "".join(commands) + ("\n" if commands else "") + text


TOOL = Tool(id="atlas", title="Atlas", write=write)
