"""The types of MySQL and MariaDB, and how the server spells them."""

import re
from functools import lru_cache

from schemawright.dialects.registry import DataType

TYPES = (
    DataType("tinyint", "number"),
    DataType("smallint", "number"),
    DataType("mediumint", "number"),
    DataType("int", "number"),
    DataType("bigint", "number"),
    DataType("decimal", "number", "precision, scale"),
    DataType("float", "number"),
    DataType("double", "number"),
    DataType("tinyint(1)", "boolean"),
    DataType("char", "text", "length"),
    DataType("varchar", "text", "length"),
    DataType("tinytext", "text"),
    DataType("text", "text"),
    DataType("mediumtext", "text"),
    DataType("longtext", "text"),
    DataType("enum", "text", "values"),
    DataType("set", "text", "values"),
    DataType("binary", "binary", "length"),
    DataType("varbinary", "binary", "length"),
    DataType("bit", "binary", "length"),
    DataType("tinyblob", "binary"),
    DataType("blob", "binary"),
    DataType("mediumblob", "binary"),
    DataType("longblob", "binary"),
    DataType("date", "date"),
    DataType("datetime", "date", "precision"),
    DataType("timestamp", "date", "precision"),
    DataType("time", "date", "precision"),
    DataType("year", "date"),
    DataType("json", "json"),
    DataType("geometry", "geometric"),
    DataType("point", "geometric"),
    DataType("linestring", "geometric"),
    DataType("polygon", "geometric"),
)

ALIASES = {
    "integer": "int",
    "int4": "int",
    "int1": "tinyint",
    "int2": "smallint",
    "int3": "mediumint",
    "middleint": "mediumint",
    "int8": "bigint",
    "numeric": "decimal",
    "dec": "decimal",
    "fixed": "decimal",
    "real": "double",
    "float4": "float",
    "float8": "double",
    "character": "char",
    "varcharacter": "varchar",
    "bool": "tinyint(1)",
    "boolean": "tinyint(1)",
}
"""Names that the server takes for a type and never shows."""

WIDTHS = {"tinyint": (4, 3), "smallint": (6, 5), "mediumint": (9, 8), "int": (11, 10), "bigint": (20, 20)}
"""The display width that a whole number has without one, with a sign and without."""
FULL = {"decimal": "(10,0)", "char": "(1)", "binary": "(1)", "bit": "(1)"}
"""The arguments that a type has without any."""
SIZES = ((255, "tiny"), (65_535, ""), (16_777_215, "medium"))
"""How many bytes the smaller kinds of text and blob hold."""

_LONG_NAMES = {"double": "double", "character": "varchar", "char": "varchar"}
_LONG = re.compile(r"^(double\s+precision|char(?:acter)?\s+varying)\b", re.IGNORECASE)
_FORM = re.compile(
    r"^(?P<name>[a-z][a-z0-9]*)\s*(?P<arguments>\((?:[^()']|'(?:[^'\\]|''|\\.)*')*\))?(?P<rest>\s.*|)$",
    re.DOTALL | re.IGNORECASE,
)
VALUE = re.compile(r"'(?:[^'\\]|''|\\.)*'", re.DOTALL)


@lru_cache(maxsize=4096)
def canonical_type(data_type: str, *, widths: bool = False) -> str:
    """`data_type` as `SHOW CREATE TABLE` writes it, but whole numbers without the display width that they have anyway.

    `widths` keeps the others, as MariaDB does; MySQL forgets all but that of `tinyint(1)`.
    """
    text = _LONG.sub(lambda found: _LONG_NAMES[found[1].lower().split()[0]], data_type.strip())
    if (match := _FORM.match(text)) is None:
        return text
    name, rest = match["name"].lower(), _attributes(match["rest"])
    name = ALIASES.get(name, name)
    if name in ("enum", "set") and match["arguments"]:
        return f"{name}({','.join(VALUE.findall(match['arguments']))}){rest}"
    arguments = (match["arguments"] or "").replace(" ", "")
    if name in WIDTHS and "zerofill" not in rest:
        is_plain = arguments == f"({WIDTHS[name]['unsigned' in rest]})"
        if is_plain or not (widths or (name, arguments) == ("tinyint", "(1)")):
            arguments = ""
    return _sized(name, arguments) + rest


def _sized(name: str, arguments: str) -> str:
    """A type with the arguments, or under the name, that the server gives it by its size."""
    size = int(arguments[1:-1]) if re.fullmatch(r"\(\d{1,12}\)", arguments) else None
    if name in ("text", "blob") and size is not None:
        front = next((front for limit, front in SIZES if size <= limit), "long")
        return front + name
    if name == "float" and size is not None:
        return "float" if size <= 24 else "double"
    if name == "decimal" and size is not None:
        return f"decimal({size},0)"
    if name == "year" or (name in ("datetime", "timestamp", "time") and size == 0):
        return name
    return name + (arguments or FULL.get(name, ""))


def _attributes(rest: str) -> str:
    """The words behind the type in lower case and in the server's order; `zerofill` is unsigned too."""
    words = rest.lower().split()
    if "zerofill" in words and "unsigned" not in words:
        words.append("unsigned")
    known = [word for word in ("unsigned", "zerofill") if word in words]
    others = [word for word in rest.split() if word.lower() not in ("unsigned", "zerofill", "signed")]
    return "".join(f" {word}" for word in (*known, *others))
