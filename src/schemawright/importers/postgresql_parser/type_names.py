"""Types as PostgreSQL's `format_type` spells them (`src/backend/utils/adt/format_type.c`)."""

from typing import TYPE_CHECKING

from schemawright.dialects.postgresql import types
from schemawright.dialects.postgresql.parser import Node, quote_identifier

if TYPE_CHECKING:
    from schemawright.importers.postgresql_parser.reading import Reading

_SPELLINGS = {
    "bit": "bit",
    "bool": "boolean",
    "bpchar": "bpchar",
    "char": '"char"',
    "float4": "real",
    "float8": "double precision",
    "int2": "smallint",
    "int4": "integer",
    "int8": "bigint",
    "varbit": "bit varying",
    "varchar": "character varying",
    "time": "time without time zone",
    "timetz": "time with time zone",
    "timestamp": "timestamp without time zone",
    "timestamptz": "timestamp with time zone",
}
_ITSELF = frozenset(
    """aclitem bytea cid cidr circle date gtsvector inet interval json jsonb jsonpath line lseg macaddr macaddr8 money
    name numeric oid path pg_lsn pg_snapshot point polygon box text tid tsquery tsvector txid_snapshot uuid xid xid8 xml
    int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange
    tstzmultirange datemultirange regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc
    regprocedure regrole regtype regdatabase refcursor int2vector oidvector trigger event_trigger void record any
    anyelement anyarray anynonarray anyenum anyrange anymultirange anycompatible anycompatiblearray
    anycompatiblenonarray anycompatiblerange anycompatiblemultirange cstring internal language_handler fdw_handler
    index_am_handler table_am_handler tsm_handler unknown""".split()
)
BUILT_IN = _ITSELF | _SPELLINGS.keys()
"""The types of `pg_catalog`, which an unqualified name finds first."""

_INTERVAL_FIELDS = {
    4: " year",
    2: " month",
    8: " day",
    1024: " hour",
    2048: " minute",
    4096: " second",
    6: " year to month",
    1032: " day to hour",
    3080: " day to minute",
    7176: " day to second",
    3072: " hour to minute",
    7168: " hour to second",
    6144: " minute to second",
}
"""`INTERVAL_MASK` of the fields (`src/include/utils/timestamp.h`)."""

SERIALS = {
    "smallserial": "smallint",
    "serial2": "smallint",
    "serial": "integer",
    "serial4": "integer",
    "bigserial": "bigint",
    "serial8": "bigint",
}


def names_of(nodes: list[Node]) -> tuple[str, ...]:
    """The parts of a qualified name."""
    return tuple([node["String"].get("sval", "") for node in nodes])


def type_text(reading: "Reading", type_name: Node) -> str:
    """A `TypeName` in canonical spelling.

    A type of the script's own is found through the search path and written without its namespace where that is
    `public`; one that is not known (an extension's) is written as it stands.
    """
    names = names_of(type_name["names"])
    modifiers = type_name.get("typmods")
    if modifiers is None:
        key = (*names, reading.search_path)
        text = reading.type_texts.get(key)
        if text is None:
            text = _base(reading, names)
            # A type that is not known may come later; all others keep their spelling.
            if names[-1] in BUILT_IN or reading.find_type(names):
                reading.type_texts[key] = text
    else:
        text = _with_modifiers(reading, names, modifiers, type_name)
    return f"{text}[]" if "arrayBounds" in type_name else text


def _base(reading: "Reading", names: tuple[str, ...]) -> str:
    name = names[-1]
    if names[0] == "pg_catalog" or (len(names) == 1 and name in BUILT_IN):
        return _SPELLINGS.get(name) or (name if name in _ITSELF else quote_identifier(name))
    return own_type_text(reading, names)


def own_type_text(reading: "Reading", names: tuple[str, ...]) -> str:
    """The text of a type that is not built in."""
    found = reading.find_type(names)
    namespace = found[0] if found else (names[-2] if len(names) > 1 else "public")
    is_bare = namespace == "public" and names[-1] not in types.BUILT_IN
    return ".".join(map(quote_identifier, names[-1:] if is_bare else (namespace, names[-1])))


def _with_modifiers(reading: "Reading", names: tuple[str, ...], modifiers: list[Node], type_name: Node) -> str:
    numbers = [_number(node) for node in modifiers]
    base = _base(reading, names)
    if None in numbers:
        return f"{base}({_written_modifiers(reading, type_name)})"
    text = ",".join(map(str, numbers))
    built_in = names[-1] if names[0] == "pg_catalog" or len(names) == 1 else ""
    if built_in == "interval":
        fields = _INTERVAL_FIELDS.get(numbers[0] or 0, "")
        return f"interval{fields}({numbers[1]})" if len(numbers) > 1 else f"interval{fields}"
    if built_in == "bpchar":
        return f"character({text})"
    if built_in in ("time", "timetz", "timestamp", "timestamptz"):
        first, rest = base.split(" ", 1)
        return f"{first}({text}) {rest}"
    if built_in == "numeric" and len(numbers) == 1:
        return f"numeric({text},0)"
    return f"{base}({text})"


def _number(node: Node) -> int | None:
    constant = node.get("A_Const")
    if constant is not None and "ival" in constant:
        return int(constant["ival"].get("ival", 0))
    if (
        (operation := node.get("A_Expr")) is not None
        and operation["name"][0]["String"]["sval"] == "-"
        and "lexpr" not in operation
    ):
        inner = _number(operation["rexpr"])
        return None if inner is None else -inner
    return None


def _written_modifiers(reading: "Reading", type_name: Node) -> str:
    """Modifiers that are not all numbers (`geometry(Point,4326)`), as written, without spaces."""
    tokens = reading.tokens
    token = tokens.at(type_name["location"])
    while tokens.kinds[token] != ord("("):
        token += 1
    words = []
    token += 1
    while tokens.kinds[token] != ord(")"):
        words.append(tokens.word(token))
        token += 1
    return "".join(words)
