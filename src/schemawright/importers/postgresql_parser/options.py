"""Lists of `DefElem`: storage parameters, the options of sequences and the like."""

from typing import TYPE_CHECKING, Any

from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser.type_names import names_of, type_text
from schemawright.model.sequence import SequenceOptions

if TYPE_CHECKING:
    from schemawright.importers.postgresql_parser.reading import Reading

_LIMITS = {"smallint": 2**15, "integer": 2**31, "bigint": 2**63}


def value_of(argument: Node | None) -> Any:
    """The Python value of an option's argument; `None` where it has none."""
    if argument is None:
        return None
    ((kind, content),) = argument.items()
    match kind:
        case "Integer":
            return content.get("ival", 0)
        case "Float":
            text = content.get("fval", "0")
            return int(text) if text.lstrip("-").isdigit() else text
        case "Boolean":
            return content.get("boolval", False)
        case "String":
            return content.get("sval", "")
        case "TypeName":
            return ".".join(names_of(content["names"]))
        case "List":
            return tuple(value_of(item) for item in content.get("items", ()))
        case _:
            return None


NO = frozenset(("false", "off", "no", "0"))


def option_values(nodes: list[Node] | None) -> dict[str, Any]:
    """Options by name, a namespace in front (`toast.fillfactor`)."""
    found: dict[str, Any] = {}
    for node in nodes or ():
        element = node["DefElem"]
        namespace = element.get("defnamespace")
        found[f"{namespace}.{element['defname']}" if namespace else element["defname"]] = value_of(element.get("arg"))
    return found


def parameters(nodes: list[Node] | None) -> dict[str, str]:
    """Storage parameters as text; one without a value is `true`. That rows have no ids of their own is not kept."""
    found = {name: _parameter(value) for name, value in option_values(nodes).items()}
    return {name: value for name, value in found.items() if name != "oids" or value.lower() not in NO}


def _parameter(value: Any) -> str:
    if value is None:
        return "true"
    return str(value).lower() if isinstance(value, bool) else str(value)


def sequence_options(values: dict[str, Any], data_type: str) -> SequenceOptions:
    """The options that are not the default for the type and direction (`init_params` in `sequence.c`)."""
    increment = values.get("increment") or 1
    low, high = limits(data_type, increment)
    minimum = values.get("minvalue") if values.get("minvalue") is not None else low
    maximum = values.get("maxvalue") if values.get("maxvalue") is not None else high
    start = values.get("start")
    usual_start = minimum if increment > 0 else maximum
    cache = values.get("cache")
    return SequenceOptions(
        start=start if start is not None and start != usual_start else None,
        increment=increment if increment != 1 else None,
        minimum=minimum if minimum != low else None,
        maximum=maximum if maximum != high else None,
        cache=cache if cache not in (None, 1) else None,
        cycle=bool(values.get("cycle", False)),
    )


def limits(data_type: str, increment: int | None) -> tuple[int, int]:
    """Between which numbers a sequence of a type counts where nothing is said."""
    limit = _LIMITS.get(data_type, 2**63)
    return (1, limit - 1) if (increment or 1) > 0 else (-limit, -1)


def sequence_type(reading: "Reading", nodes: list[Node] | None) -> str:
    """The data type of a sequence."""
    for node in nodes or ():
        if node["DefElem"]["defname"] == "as":
            return type_text(reading, node["DefElem"]["arg"]["TypeName"])
    return "bigint"


def access_method(name: str | None) -> str | None:
    """The access method of a table or materialized view, where it is not the one that servers have by default."""
    return None if name in (None, "", "heap") else name


def collation_of(definition: Node) -> str | None:
    """What `COLLATE` says in a definition; the default collation is none."""
    name = plain_name(definition["collClause"]["collname"]) if "collClause" in definition else None
    return None if name == '"default"' else name


def plain_name(nodes: list[Node]) -> str:
    """A collation, operator class or the like as text, without `pg_catalog` or `public` in front."""
    names = names_of(nodes)
    return ".".join(
        map(quote_identifier, names[1:] if names[0] in ("pg_catalog", "public") and len(names) > 1 else names)
    )
