"""PostgreSQL's types: the spelling of `format_type`, and a list for autocompletion."""

import re
from functools import lru_cache

from schemawright.dialects.registry import DataType

ALIASES = {
    "int": "integer",
    "int4": "integer",
    "int2": "smallint",
    "int8": "bigint",
    "float4": "real",
    "float8": "double precision",
    "float": "double precision",
    "bool": "boolean",
    "decimal": "numeric",
    "dec": "numeric",
    "varchar": "character varying",
    "char varying": "character varying",
    "nchar varying": "character varying",
    "national character varying": "character varying",
    "national char varying": "character varying",
    "char": "character",
    "nchar": "character",
    "bpchar": "character",
    "national character": "character",
    "national char": "character",
    "varbit": "bit varying",
    "timestamptz": "timestamp with time zone",
    "timestamp": "timestamp without time zone",
    "timetz": "time with time zone",
    "time": "time without time zone",
}
"""Names that PostgreSQL takes for a type and never shows (manual, table 8.1)."""

SINGLE = {"character", "bit"}
"""Types that are one long where no length is given."""

TYPES: tuple[DataType, ...] = (
    DataType("smallint", "number"),
    DataType("integer", "number"),
    DataType("bigint", "number"),
    DataType("numeric", "number", "precision, scale"),
    DataType("real", "number"),
    DataType("double precision", "number"),
    DataType("money", "number"),
    DataType("boolean", "boolean"),
    DataType("text", "text"),
    DataType("character varying", "text", "length"),
    DataType("character", "text", "length"),
    DataType("uuid", "other"),
    DataType("timestamp with time zone", "date", "precision"),
    DataType("timestamp without time zone", "date", "precision"),
    DataType("date", "date"),
    DataType("time without time zone", "date", "precision"),
    DataType("time with time zone", "date", "precision"),
    DataType("interval", "date", "precision"),
    DataType("jsonb", "json"),
    DataType("json", "json"),
    DataType("jsonpath", "json"),
    DataType("bytea", "binary"),
    DataType("bit", "binary", "length"),
    DataType("bit varying", "binary", "length"),
    DataType("inet", "network"),
    DataType("cidr", "network"),
    DataType("macaddr", "network"),
    DataType("macaddr8", "network"),
    DataType("point", "geometric"),
    DataType("line", "geometric"),
    DataType("lseg", "geometric"),
    DataType("box", "geometric"),
    DataType("path", "geometric"),
    DataType("polygon", "geometric"),
    DataType("circle", "geometric"),
    DataType("int4range", "range"),
    DataType("int8range", "range"),
    DataType("numrange", "range"),
    DataType("tsrange", "range"),
    DataType("tstzrange", "range"),
    DataType("daterange", "range"),
    DataType("int4multirange", "range"),
    DataType("int8multirange", "range"),
    DataType("nummultirange", "range"),
    DataType("tsmultirange", "range"),
    DataType("tstzmultirange", "range"),
    DataType("datemultirange", "range"),
    DataType("tsvector", "search"),
    DataType("tsquery", "search"),
    DataType("xml", "other"),
    DataType("oid", "other"),
    DataType("regclass", "other"),
    DataType("regtype", "other"),
    DataType("name", "other"),
    DataType("pg_lsn", "other"),
    DataType("xid8", "other"),
    DataType("txid_snapshot", "other"),
    DataType("pg_snapshot", "other"),
)

_FORM = re.compile(
    r"""^(?P<setof>setof\s+)?
    (?P<name>(?:"(?:[^"]|"")*"|[^"(\[])+?)
    \s*(?:\((?P<arguments>(?:[^()']|'(?:[^']|'')*')*)\))?
    (?P<back>\s*(?:with(?:out)?\s+time\s+zone|varying\s*(?:\([^()]*\))?|to\s+second\s*(?:\([^()]*\))?)?)
    (?P<array>(?:\s*\[\s*\d*\s*\])*|\s+array(?:\s*\[\s*\d+\s*\])?)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_PART = re.compile(r'"(?:[^"]|"")*"|[^".]+')


@lru_cache(maxsize=4096)
def canonical_type(data_type: str) -> str:
    """`data_type` as `format_type` writes it: `varchar(50)` is `character varying(50)`, `int[3]` is `integer[]`.

    Names that PostgreSQL does not define are folded like other names; `public.` in front goes. `serial` stays: it is no
    type but an order to make a sequence. A text that is no type at all is given back as it is.
    """
    if (match := _FORM.match(data_type.strip())) is None:
        return data_type.strip()
    name = _fold(match["name"].strip())
    back = " ".join(match["back"].split()).lower()
    arguments = _arguments(match["arguments"])
    dimensions = 1 if "array" in match["array"].lower() else match["array"].count("[")
    if name == "interval" or name.startswith("interval "):
        inner = re.sub(r"\s+", " ", f"{name}{arguments} {back}".replace(" (", "(")).strip()
        return f"{match['setof'] or ''}{inner}{'[]' * min(dimensions, 1)}"
    if back.startswith("varying"):
        length = re.search(r"\(.*\)", back)
        name, arguments, back = f"{name} varying", _arguments(length[0][1:-1]) if length else arguments, ""
    name, arguments = _known(f"{name} {back}".strip(), arguments)
    return f"{(match['setof'] or '').lower()}{_with_arguments(name, arguments)}{'[]' * min(dimensions, 1)}"


def _known(name: str, arguments: str) -> tuple[str, str]:
    if name == "float" and arguments:
        return ("real" if int(arguments[1:-1]) <= 24 else "double precision"), ""
    if name.endswith(" with time zone") and name != "timestamp with time zone":
        front = name.removesuffix(" with time zone")
        name = f"{ {'timestamp': 'timestamp', 'time': 'time'}.get(front, front) } with time zone"
    if name.endswith(" without time zone"):
        return name, arguments
    bare = name == "bpchar"
    name = ALIASES.get(name, name)
    if bare and not arguments:
        return "bpchar", ""
    if name in SINGLE and not arguments:
        arguments = "(1)"
    if name == "numeric" and arguments.count(",") == 0 and arguments:
        arguments = f"({arguments[1:-1]},0)"
    return name, arguments


def _with_arguments(name: str, arguments: str) -> str:
    """Arguments stand before `with time zone`, behind everything else."""
    if arguments and (match := re.fullmatch(r"(timestamp|time) (with(?:out)? time zone)", name)):
        return f"{match[1]}{arguments} {match[2]}"
    return name + arguments


def _arguments(text: str | None) -> str:
    return "" if text is None or not text.strip() else "(" + ",".join(part.strip() for part in text.split(",")) + ")"


def _fold(name: str) -> str:
    parts = _PART.findall(name)
    folded = [part if part.startswith('"') else " ".join(part.split()).lower() for part in parts]
    plain = [p[1:-1] if re.fullmatch(r'"[a-z_][a-z0-9_]*"', p) and p != '"char"' else p for p in folded]
    if len(plain) == 2 and plain[0] in ("public", "pg_catalog"):
        if plain[0] == "public" and plain[1] in BUILT_IN:
            return ".".join(plain)
        if plain[0] == "pg_catalog" and plain[1] in ("char", "bpchar"):
            return '"char"' if plain[1] == "char" else "bpchar"
        return plain[1]
    if len(folded) == 1 and folded[0].startswith('"') and plain[0] in (*ALIASES, *BUILT_IN):
        return folded[0] if plain[0] == "char" else plain[0]
    return ".".join(plain)


BUILT_IN = frozenset(known.name for known in TYPES)
"""Their names: a type of a schema's own that has one of them is never named without its namespace."""
