"""PostgreSQL's types in Sequelize's words (Sequelize 6 manual, Data Types), or as plain text where it has none."""

from dataclasses import dataclass, replace

from schemawright.model.document import Document
from schemawright.model.types import Composite, Enum, Range
from schemawright.seeding.data_types import DataType, resolve, underlying
from schemawright.targets.layout import Node
from schemawright.targets.sequelize.javascript import Code, call, quoted

_PLAIN = {
    "bigint": "BIGINT",
    "boolean": "BOOLEAN",
    "bytea": "BLOB",
    "cidr": "CIDR",
    "citext": "CITEXT",
    "date": "DATEONLY",
    "double precision": "DOUBLE",
    "hstore": "HSTORE",
    "inet": "INET",
    "integer": "INTEGER",
    "json": "JSON",
    "jsonb": "JSONB",
    "macaddr": "MACADDR",
    "real": "REAL",
    "smallint": "SMALLINT",
    "text": "TEXT",
    "time without time zone": "TIME",
    "timestamp with time zone": "DATE",
    "timestamp without time zone": "DATE",
    "tsvector": "TSVECTOR",
    "uuid": "UUID",
}
_RANGES = {
    "int4range": "INTEGER",
    "int8range": "BIGINT",
    "numrange": "DECIMAL",
    "daterange": "DATEONLY",
    "tstzrange": "DATE",
}
_WITH_LENGTH = {"character varying": "STRING", "character": "CHAR"}
_GEOMETRIES = {"geometry": "GEOMETRY", "geography": "GEOGRAPHY"}


@dataclass(frozen=True)
class ModelType:
    """A type in a model. `name` is Sequelize's word, or `None` where the type is given as PostgreSQL's own text."""

    node: Node
    name: str | None
    data_type: DataType


def model_type(document: Document, data_type: DataType) -> ModelType:
    """The type of a model's attribute; a domain is what it is made of."""
    plain = underlying(document, data_type)
    word = _word(plain)
    if word is None or (plain.is_array and isinstance(plain.user_type, Enum)) or plain.dimensions > 1:
        return ModelType(quoted(plain.text), None, plain)
    name, node = word
    if plain.is_array:
        return ModelType(call("DataTypes.ARRAY", node), "ARRAY", plain)
    return ModelType(node, name, plain)


def element_word(document: Document, data_type: DataType) -> str | None:
    """Sequelize's word for the elements of an array, or for the bounds of a range."""
    plain = underlying(document, data_type)
    if plain.base in _RANGES:
        return _RANGES[plain.base]
    word = _word(plain.element)
    return word[0] if word else None


def _word(data_type: DataType) -> tuple[str, Node] | None:
    base, arguments = data_type.base, data_type.arguments
    match data_type.user_type:
        case Enum(values=values):
            return "ENUM", call("DataTypes.ENUM", *(value.name for value in values))
        case Composite() | Range():
            return None
    if base in _PLAIN:
        precise = base.startswith("timestamp") and arguments
        return _PLAIN[base], call("DataTypes.DATE", Code(arguments[0])) if precise else Code(
            f"DataTypes.{_PLAIN[base]}"
        )
    if base in _WITH_LENGTH:
        if not arguments and base == "character varying":
            return "TEXT", Code("DataTypes.TEXT")
        name = _WITH_LENGTH[base]
        return name, call(f"DataTypes.{name}", Code(arguments[0] if arguments else "1"))
    if base == "numeric":
        return "DECIMAL", call("DataTypes.DECIMAL", *map(Code, arguments)) if arguments else Code("DataTypes.DECIMAL")
    if base in _RANGES:
        return "RANGE", call("DataTypes.RANGE", Code(f"DataTypes.{_RANGES[base]}"))
    if base.split(".")[-1] in _GEOMETRIES:
        name = _GEOMETRIES[base.split(".")[-1]]
        shape = [quoted(arguments[0].upper()), *arguments[1:]] if arguments else []
        return name, call(f"DataTypes.{name}", *map(Code, shape)) if shape else Code(f"DataTypes.{name}")
    return None


def lacks_word(document: Document, data_type: str) -> bool:
    """Whether a column's type has to be given as PostgreSQL's own text."""
    return model_type(document, resolve(document, data_type)).name is None


_EXACT = frozenset(
    "BIGINT BLOB BOOLEAN CHAR CIDR CITEXT DATEONLY DECIMAL DOUBLE INET INTEGER JSON JSONB MACADDR REAL SMALLINT STRING "
    "TIME TSVECTOR UUID".split()
)


def column_type(data_type: DataType) -> Node:
    """The type of a column in a migration: Sequelize's word where it makes just this type, else the type's own text."""
    word = _word(data_type) if data_type.user_type is None and not data_type.is_array else None
    exact = word is not None and (
        word[0] in _EXACT or (word[0], data_type.base) in {("TEXT", "text"), ("DATE", "timestamp with time zone")}
    )
    if word is None or not exact or (word[0] == "CHAR" and not data_type.arguments):
        return quoted(data_type.text)
    return _renamed(word[1])


def _renamed(node: Node) -> Node:
    """Migrations are given `Sequelize`, models `DataTypes`."""
    if isinstance(node, str):
        return Code(node.replace("DataTypes.", "Sequelize.", 1))
    return replace(node, prefix=node.prefix.replace("DataTypes.", "Sequelize.", 1))
