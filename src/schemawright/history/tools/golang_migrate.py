"""golang-migrate: `<version>_<name>.up.sql` and `.down.sql`, each sent as one, without a transaction around it."""

from schemawright.history.folder import History
from schemawright.history.tools.parts import numbered, parts
from schemawright.history.tools.registry import Exported, Tool


def write(history: History) -> Exported:
    """The folder for golang-migrate."""
    versions = numbered(history)
    files = {}
    for part in parts(history):
        title = f"{versions[part.migration.version, part.number]}_{part.name}"
        files[f"{title}.up.sql"] = part.up.text
        if part.down is not None:
            files[f"{title}.down.sql"] = part.down.text
    return Exported(files)


TOOL = Tool(id="golang-migrate", title="golang-migrate", write=write)
