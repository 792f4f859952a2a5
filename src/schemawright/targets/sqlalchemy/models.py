"""One table as a declarative SQLAlchemy 2 model, or as a plain `Table` where it has no primary key."""

from collections.abc import Iterator
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.relationship import Relationship
from schemawright.targets.defaults import is_null
from schemawright.targets.layout import Node
from schemawright.targets.outline import Association, Attribute, Entity, Outline
from schemawright.targets.sqlalchemy import python as py
from schemawright.targets.sqlalchemy.constraints import (
    constraints,
    foreign_key,
    has_dots,
    identity,
    table_options,
    text,
    text_content,
)
from schemawright.targets.sqlalchemy.python import Code
from schemawright.targets.sqlalchemy.types import MappedType, mapped_type
from schemawright.targets.times import created_at, deleted_at, time_columns_missing, updated_at


class Models:
    """Writes the tables of one document; `enum_names` gives each enum's class by its id."""

    def __init__(self, found: Outline, enum_names: dict[Id, str]) -> None:
        self.found = found
        self.document = document = found.document
        self.enum_names = enum_names
        self._paths: dict[frozenset[Id], int] = {}
        for relationship in document.all(Relationship):
            pair = frozenset((relationship.source_table_id, relationship.target_table_id))
            self._paths[pair] = self._paths.get(pair, 0) + 1

    def type_of(self, attribute: Attribute) -> MappedType:
        """The type of an attribute."""
        return mapped_type(self.document, attribute.data_type, self.enum_names)

    def model(self, entity: Entity) -> str:
        """The class, or for a table without a primary key the `Table`."""
        return self._class(entity) if entity.primary_key else self._table(entity)

    def associations(self, entity: Entity) -> Iterator[Association]:
        """Those that SQLAlchemy can map: both ends have a primary key."""
        if entity.primary_key:
            for association in entity.associations:
                ends = [association.relationship, *([association.other] if association.other else [])]
                if association.target.primary_key and not any(has_dots(self.document, end) for end in ends):
                    yield association

    def _class(self, entity: Entity) -> str:
        bases = "Base, SoftDelete" if deleted_at(entity) else "Base"
        about = entity.table.comment or f"A row of the table {entity.full_name}."
        lines = [f"class {entity.class_name}({bases}):", f"    {py.docstring(about)}", ""]
        lines.append(f"    __tablename__ = {py.quoted(entity.table.name)}")
        if arguments := self._arguments(entity):
            lines.append(py.statement(arguments, indent=4, front="__table_args__ = "))
        lines.append("")
        lines += [self._attribute(entity, attribute) for attribute in entity.attributes]
        if relationships := [self._relationship(entity, one) for one in self.associations(entity)]:
            lines += ["", *relationships]
        return "\n".join(lines) + "\n"

    def _arguments(self, entity: Entity) -> Node | None:
        options = table_options(entity, self.found.has_insert_rule(entity))
        items = [*constraints(self.document, entity), *([py.literal(options)] if options else [])]
        if items and len(items) == 1 and options:
            return py.literal(options)
        return py.literal(tuple(items)) if items else None

    def _attribute(self, entity: Entity, attribute: Attribute) -> str:
        column, kind = attribute.column, self.type_of(attribute)
        named: dict[str, Any] = {}
        if attribute in entity.primary_key:
            named["primary_key"] = True
            if _counts_unasked(entity, attribute):
                named["autoincrement"] = False
        elif kind.python == "Any":
            named["nullable"] = column.is_nullable
        if attribute in (created_at(entity), updated_at(entity)) and column.default_value is None:
            named["default"] = Code("sa.func.now()")
        if attribute == updated_at(entity):
            named["onupdate"] = Code("sa.func.now()")
        arguments = self._column_arguments(entity, attribute, kind)
        front = [column.name] if attribute.name != column.name else []
        python = kind.python if not column.is_nullable or attribute in entity.primary_key else f"{kind.python} | None"
        value = py.call("mapped_column", *front, *arguments, **self._column_options(column), **named)
        return py.annotated(attribute.name, python, value, indent=4)

    def _column_arguments(self, entity: Entity, attribute: Attribute, kind: MappedType) -> list[Node]:
        """The type, foreign keys, identity and expression: what `Column` takes by position."""
        column = attribute.column
        found: list[Node] = [kind.node]
        found += [
            foreign_key(self.document, relationship)
            for relationship in self.document.children(entity.table.id, Relationship)
            if relationship.source_column_ids == (column.id,) and not has_dots(self.document, relationship)
        ]
        if column.identity is not None:
            found.append(identity(column.identity))
        if column.generated is not None:
            stored = column.generated.storage == "stored"
            found.append(py.call("sa.Computed", text_content(column.generated.expression), persisted=stored))
        return found

    def _column_options(self, column: Column) -> dict[str, Any]:
        options: dict[str, Any] = {}
        if column.default_value is not None and not is_null(column.default_value):
            options["server_default"] = text(column.default_value)
        if column.comment:
            options["comment"] = column.comment
        return options

    def _relationship(self, entity: Entity, association: Association) -> str:
        target = association.target.class_name
        many = association.kind in ("has_many", "many_to_many")
        optional = association.kind == "has_one" or (
            association.kind == "belongs_to"
            and any(entity.by_column[id].column.is_nullable for id in association.relationship.source_column_ids)
        )
        inner = f'list["{target}"]' if many else f'"{target} | None"' if optional else f'"{target}"'
        options = self._join(entity, association) | {"back_populates": association.inverse}
        value = py.call("relationship", **options)
        return py.annotated(association.name, inner, value, indent=4)

    def _join(self, entity: Entity, association: Association) -> dict[str, Any]:
        """How the tables are joined, as far as SQLAlchemy could not tell by itself."""
        relationship, target = association.relationship, association.target
        if association.kind == "many_to_many":
            return self._many_to_many(entity, association)
        options: dict[str, Any] = {}
        holder = entity if association.kind == "belongs_to" else target
        if self._paths[frozenset((entity.table.id, target.table.id))] > 1:
            names = holder.names_of(relationship.source_column_ids)
            options["foreign_keys"] = _columns(names, None if holder is entity else holder)
        if association.kind == "belongs_to" and target is entity:
            options["remote_side"] = _columns(entity.names_of(relationship.target_column_ids), None)
        if overlaps := self._overlaps(holder, relationship):
            options["overlaps"] = ",".join(overlaps)
        return options

    def _many_to_many(self, entity: Entity, association: Association) -> dict[str, Any]:
        through = association.through
        assert through is not None
        assert association.other is not None
        name = f"{through.namespace}.{through.table.name}" if through.namespace else through.table.name
        options: dict[str, Any] = {"secondary": Code(f"lambda: Base.metadata.tables[{py.quoted(name)}]")}
        if len({association.relationship.target_table_id, association.other.target_table_id}) == 1:
            options["primaryjoin"] = _on(entity, through, association.relationship)
            options["secondaryjoin"] = _on(association.target, through, association.other)
        return options | {"viewonly": True}

    def _overlaps(self, holder: Entity, relationship: Relationship) -> list[str]:
        """The associations that write one of the same columns: SQLAlchemy wants to be told that this is meant."""
        mine = set(relationship.source_column_ids)
        names = set()
        for other in holder.associations:
            shares = other.kind == "belongs_to" and mine & set(other.relationship.source_column_ids)
            if shares and other.relationship is not relationship:
                names |= {other.name, other.inverse}
        return sorted(names)

    def _table(self, entity: Entity) -> str:
        columns = []
        for attribute in entity.attributes:
            column = attribute.column
            arguments = self._column_arguments(entity, attribute, self.type_of(attribute))
            nullable = {} if column.is_nullable else {"nullable": False}
            columns.append(py.call("sa.Column", column.name, *arguments, **self._column_options(column), **nullable))
        options = table_options(entity, self.found.has_insert_rule(entity))
        table = py.call(
            "sa.Table",
            entity.table.name,
            Code("Base.metadata"),
            *columns,
            *constraints(self.document, entity),
            **options,
        )
        about = entity.table.comment or f"The table {entity.full_name}; it has no primary key, so it is no class."
        return f"{py.statement(table, front=f'{exported(entity)} = ')}\n{py.docstring(about)}\n"

    def diagnostics(self, entity: Entity) -> Iterator[Diagnostic]:
        """What SQLAlchemy can't say, or only as text."""
        if not entity.primary_key:
            yield Diagnostic(
                code="SQLALCHEMY_NO_PRIMARY_KEY",
                level="info",
                message=f"{entity.full_name} has no primary key, so it is a Table and no class.",
                help="Give the table a primary key to map it to a class.",
                subject=entity.table.id,
            )
        for attribute in entity.attributes:
            if self.type_of(attribute).is_raw:
                yield Diagnostic(
                    code="SQLALCHEMY_TYPE_AS_TEXT",
                    level="info",
                    message=f"SQLAlchemy has no type for {entity.full_name}.{attribute.column.name} "
                    f"({attribute.data_type.text}); its values are PostgreSQL's own text.",
                    help="Read and write the column as text, or give it a type of your own.",
                    subject=attribute.column.id,
                )
        for relationship in self.document.children(entity.table.id, Relationship):
            if has_dots(self.document, relationship):
                yield Diagnostic(
                    code="SQLALCHEMY_DOT_IN_NAME",
                    level="warning",
                    message=f"{relationship.name} of {entity.full_name} references a name with a dot in it, which "
                    "SQLAlchemy can't; the models leave the foreign key out.",
                    help="Rename the referenced table or column.",
                    subject=relationship.id,
                )
        yield from time_columns_missing(entity)


def exported(entity: Entity) -> str:
    """What a table's module exports: the class, or the `Table` in lower case."""
    return entity.class_name if entity.primary_key else f"{entity.module}_table"


def _counts_unasked(entity: Entity, attribute: Attribute) -> bool:
    """Whether SQLAlchemy would take a plain integer key for a serial one."""
    column = attribute.column
    whole = attribute.data_type.base in ("smallint", "integer", "bigint")
    return whole and len(entity.primary_key) == 1 and column.identity is None and column.default_value is None


def _columns(names: tuple[str, ...], holder: Entity | None) -> Any:
    """Columns of this class, or by name of another one."""
    if holder is None:
        return [Code(name) for name in names]
    paths = [f"{holder.class_name}.{name}" for name in names]
    return paths[0] if len(paths) == 1 else f"[{', '.join(paths)}]"


def _on(entity: Entity, through: Entity, relationship: Relationship) -> str:
    pairs = zip(
        entity.names_of(relationship.target_column_ids), through.names_of(relationship.source_column_ids), strict=True
    )
    parts = [f"{entity.class_name}.{here} == {through.class_name}.{there}" for here, there in pairs]
    return parts[0] if len(parts) == 1 else f"and_({', '.join(parts)})"
