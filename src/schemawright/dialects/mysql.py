"""MySQL, 8.0 and later: names, quoting and types. Its DDL is not written yet."""

import re
from functools import lru_cache, partial
from types import MappingProxyType

from schemawright.dialects.naming import choose_name
from schemawright.dialects.registry import DataType, Dialect
from schemawright.dialects.text import Lexer

NAME_BYTES = 64

LEXER = Lexer(quotes=(("`", "`"), ('"', '"')), backslash_strings=True, fold=str)

RESERVED = frozenset(
    """
    accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case
    change char character check collate column condition constraint continue convert create cross cube cume_dist
    current_date current_time current_timestamp current_user cursor database databases day_hour day_microsecond
    day_minute day_second dec decimal declare default delayed delete dense_rank desc describe deterministic distinct
    distinctrow div double drop dual each else elseif empty enclosed escaped except exists exit explain false fetch
    first_value float float4 float8 for force foreign from fulltext function generated get grant group grouping groups
    having high_priority hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive
    insert int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is iterate join
    json_table key keys kill lag last_value lateral lead leading leave left like limit linear lines load localtime
    localtimestamp lock long longblob longtext loop low_priority manual master_bind match maxvalue mediumblob mediumint
    mediumtext middleint minute_microsecond minute_second mod modifies natural not no_write_to_binlog nth_value ntile
    null numeric of on optimize optimizer_costs option optionally or order out outer outfile over parallel partition
    percent_rank precision primary procedure purge qualify range rank read reads read_write real recursive references
    regexp release rename repeat replace require resignal restrict return revoke right rlike row rows row_number schema
    schemas second_microsecond select sensitive separator set show signal smallint spatial specific sql sqlexception
    sqlstate sqlwarning sql_big_result sql_calc_found_rows sql_small_result ssl starting stored straight_join system
    table tablesample terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock
    unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying
    virtual when where while window with write xor year_month zerofill
    """.split()
)
"""Reserved words of MySQL 8.4 (manual, section 11.3)."""

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

WHOLE = frozenset(("tinyint", "smallint", "mediumint", "int", "bigint"))

_LONG_NAMES = {"double": "double", "character": "varchar", "char": "varchar"}
_LONG = re.compile(r"^(double\s+precision|char(?:acter)?\s+varying)\b", re.IGNORECASE)
_FORM = re.compile(
    r"^(?P<name>[a-z][a-z0-9]*)\s*(?P<arguments>\((?:[^()']|'(?:[^']|'')*')*\))?(?P<rest>\s.*|)$",
    re.DOTALL | re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def canonical_type(data_type: str, *, widths: bool = False) -> str:
    """`data_type` as `SHOW CREATE TABLE` writes it; `widths` keeps the display widths of whole numbers."""
    text = _LONG.sub(lambda found: _LONG_NAMES[found[1].lower().split()[0]], data_type.strip())
    if (match := _FORM.match(text)) is None:
        return text
    name, rest = match["name"].lower(), match["rest"]
    name = ALIASES.get(name, name)
    arguments = match["arguments"] or ""
    if arguments and "'" not in arguments:
        arguments = "(" + ",".join(part.strip() for part in arguments[1:-1].split(",")) + ")"
    if name in WHOLE and not widths and "zerofill" not in rest.lower() and (name, arguments) != ("tinyint", "(1)"):
        arguments = ""
    return f"{name}{arguments}{_attributes(rest)}"


def _attributes(rest: str) -> str:
    words = " ".join(rest.split())
    return f" {re.sub(r'(?i)unsigned|zerofill', lambda found: found[0].lower(), words)}" if words else ""


def quote_literal(value: str) -> str:
    """`value` as a string literal that means the same whatever `NO_BACKSLASH_ESCAPES` is, unless it has a backslash."""
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"


DIALECT = Dialect(
    name="mysql",
    title="MySQL",
    default_namespace=None,
    max_name_bytes=NAME_BYTES,
    types=TYPES,
    reserved=RESERVED,
    quote="`",
    shared_names=MappingProxyType({"relation": ("table", "view")}),
    canonical_type=canonical_type,
    choose_name=partial(choose_name, limit=NAME_BYTES),
    lexer=LEXER,
    quote_literal=quote_literal,
)
