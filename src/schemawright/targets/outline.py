"""A document as an object-relational mapper sees it: entities with attributes, and associations named from both sides.

Every target reads this, so one table is called the same everywhere; only the style of the names (`filmId`, `film_id`)
and the reserved words are a target's own.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from schemawright.base.ids import Id
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import Junction
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.seeding.data_types import DataType, namespace_name, resolve
from schemawright.targets import naming
from schemawright.targets.naming import Style, Taken

AssociationKind = Literal["belongs_to", "has_one", "has_many", "many_to_many"]


@dataclass(frozen=True)
class Attribute:
    """A column in code."""

    column: Column
    name: str
    data_type: DataType


@dataclass(frozen=True)
class Association:
    """A way from one entity's row to others'. `inverse` is its name on the other side.

    Of `belongs_to` the entity holds the foreign key, of `has_one` and `has_many` the target does, of `many_to_many`
    the junction: there `relationship` leads from the junction to the entity, `other` from it to the target.
    """

    kind: AssociationKind
    name: str
    inverse: str
    target: "Entity"
    relationship: Relationship
    other: Relationship | None = None
    through: "Entity | None" = None


@dataclass
class Entity:
    """A table in code; filled by `outline` and not changed after."""

    table: Table
    namespace: str | None
    class_name: str
    attributes: tuple[Attribute, ...]
    primary_key: tuple[Attribute, ...]
    associations: list[Association] = field(default_factory=list)

    @cached_property
    def module(self) -> str:
        """The name of its file."""
        return naming.snake(naming.words(self.class_name))

    @cached_property
    def by_column(self) -> dict[Id, Attribute]:
        return {attribute.column.id: attribute for attribute in self.attributes}

    @property
    def full_name(self) -> str:
        """The table's name for people: with its namespace where that is not the default one."""
        return f"{self.namespace}.{self.table.name}" if self.namespace else self.table.name

    def names_of(self, column_ids: tuple[Id, ...]) -> tuple[str, ...]:
        """The attributes of these columns."""
        return tuple(self.by_column[id].name for id in column_ids)


@dataclass(frozen=True)
class Words:
    """A target's words: how it writes names, and which it can't use for classes, attributes and files."""

    attribute: Style
    reserved_classes: Collection[str]
    reserved_attributes: Collection[str]
    reserved_without_key: Collection[str] = ()
    """Attributes that a table without a primary key can't have."""


@dataclass(frozen=True)
class Outline:
    """The entities of a document, sorted by namespace and name."""

    document: Document
    entities: tuple[Entity, ...]

    @cached_property
    def by_table(self) -> dict[Id, Entity]:
        return {entity.table.id: entity for entity in self.entities}

    def has_insert_rule(self, entity: Entity) -> bool:
        """Whether a rule rewrites INSERTs: then PostgreSQL refuses `INSERT … RETURNING` (manual, CREATE RULE)."""
        rules = (r for r in self.document.all(RawObject) if r.object_type == "rule" and r.about == entity.table.id)
        return any(" on insert " in " ".join(rule.text.lower().split()) for rule in rules)


def outline(document: Document, words: Words) -> Outline:
    """The document in a target's words."""
    tables = sorted(document.all(Table), key=lambda table: (_namespace(document, table), table.name, table.id))
    classes = _class_names(document, tables, words)
    entities = tuple(_entity(document, table, classes[table.id], words) for table in tables)
    found = Outline(document, entities)
    scopes = {entity.table.id: _scope(entity, words) for entity in entities}
    for namer in _associations(found):
        namer.associate(scopes, words.attribute)
    return found


def _namespace(document: Document, table: Table) -> str:
    return namespace_name(document, table.namespace_id) or ""


def _class_names(document: Document, tables: list[Table], words: Words) -> dict[Id, str]:
    """A class for each table: its name in the singular, with the namespace in front where two would share it."""
    plain = {table.id: naming.singular(naming.words(table.name)) for table in tables}
    taken = Taken(words.reserved_classes, fold_case=True)
    names = {}
    for table in sorted(tables, key=lambda table: _namespace(document, table) != ""):
        name = naming.pascal(plain[table.id])
        spaced = naming.pascal((*naming.words(_namespace(document, table) or "public"), *plain[table.id]))
        names[table.id] = taken.claim(name, *((spaced,) if _namespace(document, table) else ()), f"{name}Model")
    return names


def _entity(document: Document, table: Table, class_name: str, words: Words) -> Entity:
    key = facts.primary_key(document, table.id)
    reserved = {*words.reserved_attributes, *(words.reserved_without_key if key is None else ())}
    taken = Taken(reserved)
    attributes = []
    for column in document.children(table.id, Column):
        name = words.attribute(naming.words(column.name))
        attributes.append(Attribute(column, taken.claim(name, f"{name}_"), resolve(document, column.data_type)))
    entity = Entity(table, namespace_name(document, table.namespace_id), class_name, tuple(attributes), ())
    if key is not None:
        entity.primary_key = tuple(entity.by_column[id] for id in key.column_ids)
    return entity


def _scope(entity: Entity, words: Words) -> Taken:
    return Taken({*words.reserved_attributes, *(attribute.name for attribute in entity.attributes)})


@dataclass
class _Namer:
    """One foreign key or junction, about to become an association on both sides."""

    kind: AssociationKind
    source: Entity
    target: Entity
    relationship: Relationship
    alone: bool
    """No other association of this kind joins the same two."""
    other: Relationship | None = None
    through: Entity | None = None

    def associate(self, scopes: dict[Id, Taken], style: Style) -> None:
        name, inverse = (self._many if self.through else self._one)(scopes, style)
        source, target, relationship = self.source, self.target, self.relationship
        if self.through is not None:
            assert self.other is not None
            source.associations.append(
                Association("many_to_many", name, inverse, target, relationship, self.other, self.through)
            )
            target.associations.append(
                Association("many_to_many", inverse, name, source, self.other, relationship, self.through)
            )
        else:
            source.associations.append(Association("belongs_to", name, inverse, target, relationship))
            target.associations.append(Association(self.kind, inverse, name, source, relationship))

    def _one(self, scopes: dict[Id, Taken], style: Style) -> tuple[str, str]:
        target_words = naming.singular(naming.words(self.target.table.name))
        role = target_words
        if len(self.relationship.source_column_ids) == 1:
            column = self.source.by_column[self.relationship.source_column_ids[0]].column
            role = naming.stem(column.name, target_words)
        name = scopes[self.source.table.id].claim(
            style(role), style(target_words), style((*role, *(target_words if role != target_words else ("record",))))
        )
        source_words = naming.words(self.source.table.name)
        back = naming.singular(source_words) if self.kind == "has_one" else naming.plural(source_words)
        plain, by_role = style(back), style((*back, "by", *role))
        candidates = (plain, by_role) if self.alone or role == target_words else (by_role, plain)
        return name, scopes[self.target.table.id].claim(*candidates)

    def _many(self, scopes: dict[Id, Taken], style: Style) -> tuple[str, str]:
        assert self.through is not None
        through = naming.plural(naming.words(self.through.table.name))
        names = []
        for here, there in ((self.source, self.target), (self.target, self.source)):
            words = naming.plural(naming.words(there.table.name))
            names.append(scopes[here.table.id].claim(style(words), style((*words, "through", *through))))
        return names[0], names[1]


def _associations(found: Outline) -> Iterator[_Namer]:
    """Foreign keys first, by table, then junctions; all in the order of the entities."""
    document, by_table = found.document, found.by_table
    pairs: dict[tuple[Id, Id], int] = {}
    for relationship in document.all(Relationship):
        pair = (relationship.source_table_id, relationship.target_table_id)
        pairs[pair] = pairs.get(pair, 0) + 1
    for entity in found.entities:
        for relationship in sorted(document.children(entity.table.id, Relationship), key=lambda r: (r.name, r.id)):
            single = facts.relationship_type(document, relationship) == "one_to_one"
            pair = (relationship.source_table_id, relationship.target_table_id)
            yield _Namer(
                "has_one" if single else "has_many",
                entity,
                by_table[relationship.target_table_id],
                relationship,
                alone=pairs[pair] == 1,
            )
    for entity in found.entities:
        if (junction := _junction(document, entity)) is not None:
            first, second = sorted((junction.first, junction.second), key=lambda r: (r.name, r.id))
            ends = by_table[first.target_table_id], by_table[second.target_table_id]
            yield _Namer("many_to_many", *ends, first, alone=True, other=second, through=entity)


def _junction(document: Document, entity: Entity) -> Junction | None:
    return facts.junction(document, entity.table.id)
