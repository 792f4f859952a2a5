"""One rename, as texts follow it."""

from dataclasses import dataclass
from typing import Literal

from schemawright.base.errors import SchemawrightError
from schemawright.dialects.postgresql.parser import quote_identifier


class CannotRewriteError(SchemawrightError):
    """The text uses the old name where it can't be replaced (`JOIN … USING`, a star over unknown columns)."""

    code = "cannot_rewrite"


@dataclass(frozen=True, slots=True)
class Rename:
    """What gets another name. Of a column, `relation` is its table; else `to_namespace` is its new home."""

    kind: Literal["column", "relation", "type"]
    namespace: str
    old: str
    new: str
    relation: str = ""
    to_namespace: str = ""

    def qualified(self, path: tuple[str, ...], always: int) -> str:
        """The new name, with its namespace where that is not on the path, or `always`."""
        home = self.to_namespace or self.namespace
        shown = always or home not in path
        return (f"{quote_identifier(home)}." if shown else "") + quote_identifier(self.new)
