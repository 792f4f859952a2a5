"""Flyway: `V<version>__<name>.sql`, `U<version>__<name>.sql` for the way back, `.conf` beside a file that needs one.

A part of a migration has a version such as `20260101000000.2`. Undoing is for Flyway's paid editions.
"""

from schemawright.history.folder import History
from schemawright.history.tools.parts import SAVEPOINT, Piece, joined, parts
from schemawright.history.tools.registry import Exported, Tool


def write(history: History) -> Exported:
    """The folder for Flyway."""
    files: dict[str, str] = {}
    for part in parts(history, frame=SAVEPOINT):
        version = part.migration.version if part.of == 1 else f"{part.migration.version}.{part.number}"
        for letter, piece in (("V", part.up), ("U", part.down)):
            if piece is None:
                continue
            name = f"{letter}{version}__{part.name}.sql"
            files[name] = _delimited(piece) if history.dialect in ("mysql", "mariadb") else piece.text
            if settings := _settings(piece):
                files[f"{name}.conf"] = settings
    return Exported(files)


def _delimited(piece: Piece) -> str:
    """What has semicolons inside is ended as in MySQL's own client, which Flyway understands."""
    return "".join(
        f"DELIMITER //\n{one.sql}\n//\nDELIMITER ;\n" if ";" in one.sql else joined((one,)) for one in piece.statements
    )


def _settings(piece: Piece) -> str:
    lines = [] if piece.transactional else ["executeInTransaction=false"]
    lines += ["placeholderReplacement=false"] if "${" in piece.text else []
    return "".join(f"{line}\n" for line in lines)


TOOL = Tool(id="flyway", title="Flyway", write=write)
