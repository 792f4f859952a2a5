"""What a change of type means for the values that are there."""

from schemawright.dialects.postgresql.types import TYPES
from schemawright.model.facts import TypeParts, type_parts

OBJECTS = frozenset(
    f"reg{kind}"
    for kind in "class collation config dictionary namespace oper operator proc procedure role type".split()
)
"""The types whose values are objects of the catalog, by their numbers."""

ASSIGNABLE = {
    before: frozenset(types.split(", "))
    for before, types in {
        "smallint": "integer, bigint, numeric, real, double precision, oid",
        "integer": "smallint, bigint, numeric, real, double precision, money, oid",
        "bigint": "smallint, integer, numeric, real, double precision, money, oid",
        "numeric": "smallint, integer, bigint, real, double precision, money",
        "real": "smallint, integer, bigint, numeric, double precision",
        "double precision": "smallint, integer, bigint, numeric, real",
        "money": "numeric",
        "oid": "integer, bigint",
        "date": "timestamp without time zone, timestamp with time zone",
        "timestamp without time zone": "date, timestamp with time zone, time without time zone",
        "timestamp with time zone": "date, timestamp without time zone, time without time zone, time with time zone",
        "time without time zone": "time with time zone, interval",
        "time with time zone": "time without time zone",
        "interval": "time without time zone",
        "json": "jsonb",
        "jsonb": "json",
        "inet": "cidr",
        "cidr": "inet",
        "bit": "bit varying",
        "bit varying": "bit",
        "point": "box",
        "box": "polygon",
        "polygon": "path",
        "path": "polygon",
        "macaddr": "macaddr8",
        "macaddr8": "macaddr",
        "text": "regclass",
        "character varying": "regclass",
        **dict.fromkeys(OBJECTS, "oid, integer, bigint"),
        "regoper": "oid, integer, bigint, regoperator",
        "regoperator": "oid, integer, bigint, regoper",
        "regproc": "oid, integer, bigint, regprocedure",
        "regprocedure": "oid, integer, bigint, regproc",
    }.items()
}
for number in ("smallint", "integer", "bigint", "oid"):
    ASSIGNABLE[number] |= OBJECTS
"""For a type, those but texts that PostgreSQL casts it to by itself on assignment (`pg_cast`)."""

TEXTS = frozenset(("text", "character varying", "character", "name"))
"""What any type is cast to on assignment."""

STRINGS = TEXTS - {"name"}

WIDTH = {"smallint": 1, "integer": 2, "bigint": 3, "numeric": 9, "real": 1, "double precision": 2}
"""How much a number type holds, among those that can be compared."""


EXPLICIT = {
    before: frozenset(types.split(", "))
    for before, types in {
        "integer": "boolean, bit",
        "bigint": "bit",
        "boolean": "integer",
        "jsonb": "smallint, integer, bigint, numeric, real, double precision, boolean",
        "bit": "integer, bigint",
        "lseg": "point",
        "box": "point, lseg, circle",
        "polygon": "point, box, circle",
        "circle": "point, box, polygon",
    }.items()
}
"""For a type, those that PostgreSQL casts it to only when told to (`pg_cast`)."""

RANGES = {
    "int4range": "int4multirange",
    "int8range": "int8multirange",
    "numrange": "nummultirange",
    "tsrange": "tsmultirange",
    "tstzrange": "tstzmultirange",
    "daterange": "datemultirange",
}
"""The ranges, and the types of several of each."""

NUMBERS = ("smallint", "integer", "bigint", "numeric", "real", "double precision")
JSON = ("json", "jsonb")

BUILT_IN = frozenset((*(known.name for known in TYPES), *ASSIGNABLE))


def needs_using(before: str, after: str) -> bool:
    """Whether `ALTER COLUMN TYPE` from one type to the other must say how values are converted."""
    old, new = type_parts(before), type_parts(after)
    if old.dimensions != new.dimensions:
        return new.dimensions > 0 or new.base not in TEXTS
    if old.base == "bit" and new.base == "bit":
        return old.arguments != new.arguments
    if old.base == new.base or new.base in TEXTS:
        return False
    return new.base not in ASSIGNABLE.get(old.base, frozenset())


def conversion(value: str, before: str, after: str, new: str) -> str | None:
    """`value` of the type `before` as `after`, which is written `new`; `None` where PostgreSQL has no way there.

    Between types of the schema's own the way is by the text of the values.
    """
    one, other = type_parts(before), type_parts(after)
    if other.base in JSON and not other.dimensions and (one.dimensions or one.base not in TEXTS | set(JSON)):
        return f"to_{other.base}({value})"
    if one.dimensions != other.dimensions:
        if one.base in TEXTS and not one.dimensions:
            return f"{value}::{new}"
        return _to_elements(value, one, other, new)
    direct = ASSIGNABLE.get(one.base, frozenset()) | EXPLICIT.get(one.base, frozenset()) | TEXTS | {one.base}
    if other.base in direct or one.base in TEXTS:
        return f"{value}::{new}"
    if one.base in BUILT_IN and other.base in BUILT_IN:
        return None if one.dimensions else _roundabout(value, one.base, other.base, new)
    return f"{value}::text{'[]' * one.dimensions}::{new}"


def _to_elements(value: str, one: TypeParts, other: TypeParts, new: str) -> str | None:
    """A value as an array of it alone, or the first element of an array."""
    if other.dimensions and not one.dimensions and one.base not in JSON:
        alone = value if one.base == other.base else conversion(value, one.base, other.base, new.rstrip("[]"))
        return f"CASE WHEN {value} IS NOT NULL THEN ARRAY[{alone}]::{new} END" if alone is not None else None
    if one.dimensions and not other.dimensions and other.base not in JSON:
        inner = f"{value}[1]"
        return conversion(inner, one.base, other.base, new)
    return None


def _roundabout(value: str, before: str, after: str, new: str) -> str | None:
    """Where there is no cast, the one expression that anybody would write."""
    if before == "boolean" and after in NUMBERS:
        return f"{value}::integer::{new}"
    if before in NUMBERS and after == "boolean":
        return f"({value} <> 0)"
    if before == "money" and after in NUMBERS:
        return f"{value}::numeric::{new}"
    if before in NUMBERS and after == "money":
        return f"{value}::numeric::{new}"
    if before in JSON:
        return f"({value} #>> '{{}}')::{new}"
    if before in RANGES and after in RANGES:
        return f"{value}::text::{new}"
    if RANGES.get(before) == after:
        return f"{value}::{new}"
    if RANGES.get(after) == before:
        return f"range_merge({value})"
    return None


def unfit(column: str, before: str, after: str, version: int) -> str | None:
    """The condition that finds the values of a column that do not fit another type; `None` where none is known."""
    old, new = type_parts(before), type_parts(after)
    if old.dimensions or new.dimensions:
        return None
    if new.base in ("character varying", "character") and new.arguments:
        text = column if old.base in STRINGS else f"{column}::text"
        return f"length({text}) > {new.arguments[0]}"
    if old.base in STRINGS:
        return f"NOT pg_input_is_valid({column}, '{after}')" if version >= SOFT_ERRORS else _misread(column, old, new)
    if new.base in LIMITS and old.base in NUMBERS:
        low, high = LIMITS[new.base]
        is_whole = old.base in LIMITS
        return f"{column} NOT BETWEEN {low} AND {high}" + ("" if is_whole else f" OR {column} <> trunc({column})")
    if new.base == "numeric" and new.arguments and old.base in NUMBERS:
        precision, scale = int(new.arguments[0]), int(new.arguments[1]) if len(new.arguments) > 1 else 0
        exact = f"{column}::numeric"
        return f"abs({column}) >= 1e{precision - scale} OR {exact} <> round({exact}, {scale})"
    if old.base.startswith("timestamp") and new.base == "date":
        return f"{column} <> {column}::date"
    return None


def _misread(column: str, old: TypeParts, new: TypeParts) -> str | None:
    """The condition for strings that the type does not read, where the server has no function to ask."""
    if new.base in LIMITS:
        low, high = LIMITS[new.base]
        spelt = f"{column} !~ '^{_BLANK}[-+]?[0-9]+{_BLANK}$'"
        return f"CASE WHEN {spelt} THEN true ELSE {column}::numeric NOT BETWEEN {low} AND {high} END"
    if new.base == "boolean":
        return f"{column} !~* '^{_BLANK}(t(r(ue?)?)?|f(a(l(se?)?)?)?|y(es?)?|no?|on|off?|1|0){_BLANK}$'"
    if new.base == "uuid" and old.base != "character":
        digits = "([0-9a-f]{4}-?){7}[0-9a-f]{4}"
        return f"{column} !~* '^({digits}|\\{{{digits}\\}})$'"
    return None


_BLANK = r"[ \t\n\v\f\r]*"

SOFT_ERRORS = 16
"""The version since which `pg_input_is_valid` is there (release notes of PostgreSQL 16)."""

LIMITS = {"smallint": (-(2**15), 2**15 - 1), "integer": (-(2**31), 2**31 - 1), "bigint": (-(2**63), 2**63 - 1)}


def is_narrowing(before: str, after: str) -> bool:
    """Whether some value of the old type may not fit the new one, or loses something in it."""
    old, new = type_parts(before), type_parts(after)
    if old.dimensions != new.dimensions:
        return True
    if new.base == "text":
        return False
    if old.base == new.base or {old.base, new.base} <= STRINGS:
        return _shorter(old.arguments, new.arguments)
    if old.base in WIDTH and new.base in WIDTH:
        floating = {"real", "double precision"}
        if (old.base in floating) != (new.base in floating):
            return not (new.base == "numeric" and not new.arguments)
        return WIDTH[new.base] < WIDTH[old.base] or bool(new.arguments)
    widening = {("date", "timestamp without time zone"), ("date", "timestamp with time zone"), ("cidr", "inet")}
    widening |= {("timestamp without time zone", "timestamp with time zone"), ("json", "jsonb"), ("jsonb", "json")}
    return (old.base, new.base) not in widening


def _shorter(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    if not new:
        return False
    if not old or not all(part.isdigit() for part in (*old, *new)):
        return True
    before, after = [*map(int, old), 0], [*map(int, new), 0]
    return after[0] - after[1] < before[0] - before[1] or after[1] < before[1]


FIXED = frozenset(
    """smallint integer bigint real money boolean uuid date oid name macaddr macaddr8 point line lseg box circle pg_lsn
    xid8 regclass regtype tsquery""".split()
) | {"double precision"}
"""Types whose values PostgreSQL never compresses or moves out of their row."""


def default_storage(data_type: str) -> str:
    """How PostgreSQL stores values of a type where nothing is said (`pg_type.typstorage`)."""
    parts = type_parts(data_type)
    if parts.dimensions:
        return "EXTENDED"
    if parts.base in ("numeric", "inet", "cidr"):
        return "MAIN"
    fixed = parts.base in FIXED or parts.base.startswith(("timestamp", "time ", "interval"))
    return "PLAIN" if fixed else "EXTENDED"
