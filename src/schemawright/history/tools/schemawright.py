"""Schemawright's own folder, for `schemawright migrate`."""

from schemawright.history.folder import History
from schemawright.history.tools.registry import Exported, Tool


def write(history: History) -> Exported:
    """The folder as it is."""
    return Exported(history.files)


TOOL = Tool(id="schemawright", title="Schemawright", write=write)
