"""The words that SQLAlchemy code can't use for its own names."""

import builtins
import keyword

from schemawright.targets import naming
from schemawright.targets.outline import Words

_MODULE_NAMES = {"sa", "postgresql", "Mapped", "mapped_column", "relationship", "Base", "SqlType", "enum_values"}
_MODULES = {"datetime", "decimal", "uuid", "enum"}
_KEYWORDS = {*keyword.kwlist, *keyword.softkwlist} - {"type", "match", "case", "_"}

# A class attribute hides a name of its module from the annotations below it, so those names are taken; SQLAlchemy
# keeps `metadata` and `registry` for itself (manual, "Declarative: reserved names").
WORDS = Words(
    attribute=naming.snake,
    reserved_classes={*_MODULE_NAMES, "Any", "Range", "Enum", *dir(builtins)},
    reserved_attributes=_KEYWORDS
    | _MODULE_NAMES
    | _MODULES
    | {"metadata", "registry", "int", "str", "bool", "float", "bytes", "list", "dict", "deleted"},
)
