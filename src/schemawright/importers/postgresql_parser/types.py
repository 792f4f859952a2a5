"""Enum, domain, composite and range types."""

from typing import Any

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.naming import choose_name
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.catalog import QualifiedName
from schemawright.importers.postgresql_parser.columns import default_text
from schemawright.importers.postgresql_parser.labels import value_renamed
from schemawright.importers.postgresql_parser.objects import dotted
from schemawright.importers.postgresql_parser.options import collation_of, plain_name
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.reading import (
    AlreadyThereError,
    Handler,
    NotModelledError,
    Reading,
    range_var_names,
)
from schemawright.importers.postgresql_parser.type_names import names_of, type_text
from schemawright.importers.postgresql_parser.typed_tables import follow_attributes
from schemawright.model.types import Attribute, Composite, Domain, DomainCheck, Enum, EnumValue, Range


def _place(reading: Reading, names: tuple[str, ...]) -> tuple[str, str, Id]:
    """Namespace, name and namespace id of a new type."""
    namespace = reading.creation_namespace(names[-2] if len(names) > 1 else None)
    if (namespace, names[-1]) in reading.catalog.types:
        raise AlreadyThereError(f"{namespace}.{names[-1]}")
    return namespace, names[-1], reading.add_namespace(namespace)


def _put(reading: Reading, namespace: str, record: Enum | Domain | Composite | Range) -> None:
    reading.catalog.put(record)
    reading.catalog.types[namespace, record.name] = record.id
    reading.type_texts.clear()


def create_enum(reading: Reading, node: Node) -> None:
    """`CREATE TYPE … AS ENUM`."""
    namespace, name, namespace_id = _place(reading, names_of(node["typeName"]))
    values = tuple(EnumValue(id=reading.new_id(), name=text) for text in names_of(node.get("vals", [])))
    _put(reading, namespace, Enum(id=reading.new_id(), namespace_id=namespace_id, name=name, values=values))


def alter_enum(reading: Reading, node: Node) -> None:
    """`ALTER TYPE … ADD VALUE` or `RENAME VALUE`."""
    enum = _known(reading, names_of(node["typeName"]), Enum)
    values = list(enum.values)
    old, new = node.get("oldVal"), node.get("newVal", "")
    if any(value.name == new for value in values):
        raise AlreadyThereError(f"{new!r}")
    if old is not None:
        if all(value.name != old for value in values):
            raise NotModelledError(f"the value {old!r} is not known")
        value_renamed(reading, enum.id, old, new)
        values = [replace(value, name=new) if value.name == old else value for value in values]
    else:
        values.insert(_enum_place(values, node), EnumValue(id=reading.new_id(), name=new))
    reading.catalog.change(enum.id, values=tuple(values))


def _enum_place(values: list[EnumValue], node: Node) -> int:
    neighbour = node.get("newValNeighbor")
    if neighbour is None:
        return len(values)
    for number, value in enumerate(values):
        if value.name == neighbour:
            return number + 1 if node.get("newValIsAfter") else number
    raise NotModelledError(f"the value {neighbour!r} is not known")


def _known(reading: Reading, names: tuple[str, ...], kind: type[Any]) -> Any:
    key = reading.find_name(names, reading.catalog.types)
    record = reading.catalog.records[reading.catalog.types[key]] if key else None
    if not isinstance(record, kind):
        raise NotModelledError(f"the type {'.'.join(names)} is not known")
    return record


def create_domain(reading: Reading, node: Node) -> None:
    """`CREATE DOMAIN`, with its constraints."""
    namespace, name, namespace_id = _place(reading, names_of(node["domainname"]))
    nodes = [item["Constraint"] for item in node.get("constraints", ())]
    marks = [item["location"] for item in nodes]
    fields: dict[str, Any] = {"data_type": type_text(reading, node["typeName"])}
    if "collClause" in node:
        fields["collation"] = collation_of(node)
        marks.append(node["collClause"]["location"])
    checks: list[tuple[Node, str]] = []
    for item in nodes:
        if item["contype"] == "CONSTR_NOTNULL":
            fields |= _barred(name, item)
        elif item["contype"] == "CONSTR_DEFAULT":
            fields["default_value"] = closed(reading, default_text(reading, item["location"], marks))
        elif item["contype"] == "CONSTR_CHECK":
            checks.append((item, _checked(reading, item)))
    domain = Domain(id=reading.new_id(), namespace_id=namespace_id, name=name, **fields)
    _put(reading, namespace, domain)
    for item, expression in checks:
        _add_check(reading, domain.id, item, expression)


def _barred(domain: str, node: Node) -> dict[str, Any]:
    """What a `NOT NULL` makes of a domain's fields."""
    usual = choose_name(domain, (), "not_null", ())
    name = node.get("conname", usual)
    return {"is_nullable": False, "not_null_name": None if name == usual else name}


def kept_domain_name(domain: Domain) -> str | None:
    """The name of a domain's not-null constraint, which stays when the domain is called otherwise."""
    return None if domain.is_nullable else domain.not_null_name or choose_name(domain.name, (), "not_null", ())


def _checked(reading: Reading, node: Node) -> str:
    return closed(reading, expressions.bracketed(reading, node["location"], expressions.CHECK))


def _add_check(reading: Reading, id: Id, node: Node, expression: str) -> None:
    """A check of a domain, called as it says or as PostgreSQL would call it."""
    catalog = reading.catalog
    domain = catalog.require(Domain, id)
    namespace = catalog.namespace_name(domain.namespace_id)
    name = node.get("conname") or catalog.constraint_name(namespace, domain.name, None, "check")
    check = DomainCheck(name=name, expression=expression, validated=not node.get("skip_validation"))
    catalog.change(id, checks=(*domain.checks, check))


def alter_domain(reading: Reading, node: Node) -> None:
    """`ALTER DOMAIN`."""
    names = names_of(node["typeName"])
    domain: Domain = _known(reading, names, Domain)
    change = reading.catalog.change
    kept = tuple(check for check in domain.checks if check.name != node.get("name"))
    match node.get("subtype"):
        case "AD_SetNotNull" | "O":
            change(domain.id, is_nullable=False)
        case "AD_DropNotNull" | "N":
            change(domain.id, is_nullable=True, not_null_name=None)
        case "AD_AlterDefault" | "T":
            change(domain.id, default_value=_new_default(reading) if "def" in node else None)
        case "AD_AddConstraint" | "C" if node["def"]["Constraint"]["contype"] == "CONSTR_NOTNULL":
            change(domain.id, **_barred(domain.name, node["def"]["Constraint"]))
        case "AD_AddConstraint" | "C":
            item = node["def"]["Constraint"]
            _add_check(reading, domain.id, item, _checked(reading, item))
        case "AD_DropConstraint" | "X" if node["name"] == kept_domain_name(domain):
            change(domain.id, is_nullable=True, not_null_name=None)
        case "AD_DropConstraint" | "X":
            change(domain.id, checks=kept)
        case "AD_ValidateConstraint" | "V":
            checks = tuple(replace(c, validated=True) if c.name == node["name"] else c for c in domain.checks)
            change(domain.id, checks=checks)
        case other:
            raise NotModelledError(f"ALTER DOMAIN of the kind {other} is not modelled")


def _new_default(reading: Reading) -> str:
    tokens = reading.tokens
    token = tokens.at(reading.statement.start)
    while tokens.kinds[token] != expressions.DEFAULT:
        token += 1
    return closed(reading, tokens.text(tokens.starts[token + 1], tokens.ends[-1]))


def create_composite(reading: Reading, node: Node) -> None:
    """`CREATE TYPE … AS (…)`."""
    namespace, name, namespace_id = _place(reading, range_var_names(node["typevar"]))
    attributes = tuple(attribute_of(reading, item["ColumnDef"]) for item in node.get("coldeflist", ()))
    composite = Composite(id=reading.new_id(), namespace_id=namespace_id, name=name, attributes=attributes)
    _put(reading, namespace, composite)


def attribute_of(reading: Reading, definition: Node) -> Attribute:
    """An attribute of a composite type from its `ColumnDef`."""
    return Attribute(
        id=reading.new_id(),
        name=definition["colname"],
        data_type=type_text(reading, definition["typeName"]),
        collation=collation_of(definition),
    )


def alter_composite(reading: Reading, node: Node) -> None:
    """`ALTER TYPE … ADD, DROP or ALTER ATTRIBUTE`."""
    composite: Composite = _known(reading, range_var_names(node["relation"]), Composite)
    attributes = list(composite.attributes)
    for item in node["cmds"]:
        command = item["AlterTableCmd"]
        definition = command.get("def", {}).get("ColumnDef", {})
        match command["subtype"]:
            case "AT_AddColumn":
                attributes.append(attribute_of(reading, definition))
            case "AT_DropColumn":
                attributes = [attribute for attribute in attributes if attribute.name != command["name"]]
            case "AT_AlterColumnType":
                collation = collation_of(definition)
                fields = {"data_type": type_text(reading, definition["typeName"]), "collation": collation}
                attributes = [
                    replace(attribute, **fields) if attribute.name == command["name"] else attribute
                    for attribute in attributes
                ]
            case other:
                raise NotModelledError(f"ALTER TYPE of the kind {other} is not modelled")
    reading.catalog.change(composite.id, attributes=tuple(attributes))
    follow_attributes(reading, composite, reading.catalog.require(Composite, composite.id))


def create_range(reading: Reading, node: Node) -> None:
    """`CREATE TYPE … AS RANGE`."""
    namespace, name, namespace_id = _place(reading, names_of(node["typeName"]))
    given: dict[str, Node] = {item["DefElem"]["defname"]: item["DefElem"]["arg"] for item in node["params"]}

    def text(option: str) -> str | None:
        return plain_name(given[option]["TypeName"]["names"]) if option in given else None

    multirange = names_of(given["multirange_type_name"]["TypeName"]["names"]) if "multirange_type_name" in given else ()
    usual = name.replace("range", "multirange", 1) if "range" in name else f"{name}_multirange"
    record = Range(
        id=reading.new_id(),
        namespace_id=namespace_id,
        name=name,
        subtype=type_text(reading, given["subtype"]["TypeName"]),
        operator_class=text("subtype_opclass"),
        collation=text("collation"),
        canonical=text("canonical"),
        subtype_difference=text("subtype_diff"),
        multirange_name=_multirange_name(reading, namespace, multirange, usual),
    )
    _put(reading, namespace, record)


def _multirange_name(reading: Reading, namespace: str, names: tuple[str, ...], usual: str) -> str | None:
    """The name of the multirange type where it is not PostgreSQL's own choice, spelled as types are."""
    if not names or names in ((usual,), (namespace, usual)):
        return None
    return spelled_in(namespace, names if len(names) > 1 else (reading.creation_namespace(None), *names))


def spelled_in(namespace: str, names: tuple[str, ...]) -> str:
    """A name as one in a namespace calls it: bare where it is there too."""
    return dotted(names[1:] if names[0] == namespace else names)


def multirange_named(reading: Reading, names: tuple[str, ...]) -> tuple[Range, QualifiedName] | None:
    """The range whose type of several has this name, and that name in full."""
    paths = names[:-1] or (*reading.search_path, "public")
    for record in reading.catalog.all(Range):
        home = reading.catalog.namespace_name(record.namespace_id)
        called = record.multirange_name or dotted((record.multirange,))
        for namespace in paths:
            if called == spelled_in(home, (namespace, names[-1])):
                return record, (namespace, names[-1])
    return None


def name_multirange(reading: Reading, record: Range, new: QualifiedName) -> None:
    """Gives a range's type of several another name or namespace."""
    catalog = reading.catalog
    usual = replace(record, multirange_name=None).multirange
    name = _multirange_name(reading, catalog.namespace_name(record.namespace_id), new, usual)
    catalog.change(record.id, multirange_name=name)


HANDLERS: dict[str, Handler] = {
    "CreateEnumStmt": create_enum,
    "AlterEnumStmt": alter_enum,
    "CreateDomainStmt": create_domain,
    "AlterDomainStmt": alter_domain,
    "CompositeTypeStmt": create_composite,
    "CreateRangeStmt": create_range,
}
