"""The collections of a schema: what they are called in addresses, and what stands below what."""

import re

from schemawright.model.kinds import KINDS, Kind
from schemawright.model.schema import Schema
from schemawright.sync.projection import PARTS


def path_of(kind: Kind) -> str:
    """`materializedView` as `materialized-views`."""
    return re.sub(r"(?=[A-Z])", "-", kind.plural).lower()


COLLECTIONS = {path_of(kind): kind for kind in KINDS.values() if kind.record is not Schema}
BELOW = {"tables": PARTS, "materialized-views": (KINDS["index"],)}
"""What stands below a record of these collections."""
