"""How the values of a column are led from one type to another, types of the schema's own among them.

A type that `ALTER TYPE` cannot change so is made anew: the old one stands under a spare name until every column has
been led over. `names` is the new state, and knows what the texts of the old one speak of, and what is made anew.
"""

from collections.abc import Iterable, Iterator

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Statements
from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.dialects.postgresql.ddl.casts import JSON, conversion, needs_using
from schemawright.model.facts import type_parts
from schemawright.model.types import Composite, Domain, Enum, Range

UserType = Enum | Domain | Composite | Range


def converted(names: Names, value: str, before: str, after: str) -> str:
    """`value` of the type `before` as one of the type `after`; `value` itself where an assignment does that."""
    one, other = type_parts(before), type_parts(after)
    old, new = names.former_type(one.base), names.user_type(other.base)
    written = names.type(after)
    if old is not None and new is not None and old.id == new.id and one.dimensions == other.dimensions:
        if new.id not in names.dropped:
            return value
        return _led_over(names, value, old, new, written, bool(one.dimensions))
    if old is not None and new is not None and old.id == new.id and new.id in names.dropped:
        # Of a type that is made anew: the first element of an array, or an array of one.
        if one.dimensions:
            return _led_over(names, f"({value})[1]", old, new, written, False)
        inner = _led_over(names, value, old, new, names.type(other.base), False)
        return f"CASE WHEN {value} IS NOT NULL THEN ARRAY[{inner}] END"
    if isinstance(old, Domain) and not one.dimensions:
        return converted(names, value, old.data_type, after)
    if isinstance(new, Domain) and not other.dimensions:
        inner = converted(names, value, before, new.data_type)
        return value if inner == value else f"{inner}::{written}"
    if isinstance(new, Composite) and before in JSON:
        return f"{before}_populate_record(NULL::{written}, {value})"
    if is_other_type(names, before, after):
        return f"{value}::text{'[]' * one.dimensions}::{written}"
    if new is None and not needs_using(before, after):
        return value
    return conversion(value, before, after, written) or value


def is_other_type(names: Names, before: str, after: str) -> bool:
    """Whether two texts are alike and name two types of the schema's own, one that goes and one that comes."""
    if before != after:
        return False
    base = type_parts(before).base
    old, new = names.former_type(base), names.user_type(base)
    return old is not None and new is not None and old.id != new.id


def _led_over(names: Names, value: str, old: UserType, new: UserType, written: str, is_array: bool) -> str:
    if isinstance(old, Enum) and isinstance(new, Enum):
        return f"{_relabelled(names, old, new, value, is_array)}::{written}"
    if isinstance(old, Domain) and isinstance(new, Domain) and not is_array:
        inner = converted(names, value, old.data_type, new.data_type)
        return value if inner == value else f"{inner}::{written}"
    if isinstance(old, Composite) and isinstance(new, Composite) and not is_array:
        return _row(names, old, new, value, written)
    if is_array and _of_composite(names, old, new):
        return f"{value}::{written}"
    return f"{value}::text::{written}"


def with_casts(names: Names, columns: Iterable[tuple[str, str]], statements: Statements) -> Statements:
    """`statements` that lead values over from one type to another, with casts for the elements of arrays meanwhile.

    No expression reaches each element of an array and keeps its dimensions but a cast of it: composites that are made
    anew get one to their new form.
    """
    found: dict[Id, tuple[Composite, Composite]] = {}
    for before, after in columns:
        found |= {new.id: (old, new) for old, new in _in_arrays(names, before, after)}
    casts = [_Cast(names, old, new) for old, new in found.values()]
    for cast in casts:
        yield from cast.create()
    yield from statements
    for cast in reversed(casts):
        yield from cast.drop()


class _Cast:
    """A cast of a composite to its new form, by a function that ends with the session at the latest."""

    def __init__(self, names: Names, old: Composite, new: Composite) -> None:
        self._names, self._old, self._new = names, old, new
        called = names.quote(f"{clip(new.name, names.dialect.max_name_bytes - 6)}__over")
        self._now, self._then = names.of(new), names.of(names.before(Composite, new.id) or old)
        self._function = f"pg_temp.{called}({self._then})"
        self._cast = f"CAST ({self._then} AS {self._now})"

    def create(self) -> Statements:
        body = f"SELECT {_row(self._names, self._old, self._new, '$1', self._now)}"
        yield f"CREATE FUNCTION {self._function} RETURNS {self._now} LANGUAGE sql AS {self._names.literal(body)}"
        yield f"CREATE {self._cast} WITH FUNCTION {self._function}"

    def drop(self) -> Statements:
        yield f"DROP {self._cast}"
        yield f"DROP FUNCTION {self._function}"


def _of_composite(names: Names, old: UserType, new: UserType) -> bool:
    """Whether a type that is made anew is a composite, be it by way of domains."""
    if isinstance(old, Domain) and isinstance(new, Domain):
        return any(_in_arrays(names, old.data_type, new.data_type, is_array=True))
    return isinstance(old, Composite) and isinstance(new, Composite)


def _in_arrays(
    names: Names, before: str, after: str, *, is_array: bool = False
) -> Iterator[tuple[Composite, Composite]]:
    """The composites made anew of which a type has arrays, the inmost first."""
    one, other = type_parts(before), type_parts(after)
    old, new = names.former_type(one.base), names.user_type(other.base)
    if old is None or new is None or old.id != new.id or new.id not in names.dropped:
        return
    is_array = is_array or bool(one.dimensions and other.dimensions)
    if isinstance(old, Domain) and isinstance(new, Domain):
        yield from _in_arrays(names, old.data_type, new.data_type, is_array=is_array)
    if isinstance(old, Composite) and isinstance(new, Composite):
        known = {attribute.id: attribute for attribute in old.attributes}
        for attribute in new.attributes:
            if (held := known.get(attribute.id)) is not None:
                yield from _in_arrays(names, held.data_type, attribute.data_type)
        if is_array:
            yield old, new


def _row(names: Names, old: Composite, new: Composite, value: str, written: str) -> str:
    """Attribute by attribute; no value at all stays none."""
    known = {attribute.id: attribute for attribute in old.attributes}
    parts = []
    for attribute in new.attributes:
        before = known.get(attribute.id)
        inner = f"({value}).{names.quote(before.name)}" if before is not None else ""
        parts.append(converted(names, inner, before.data_type, attribute.data_type) if before is not None else "NULL")
    return f"CASE WHEN {value} IS DISTINCT FROM NULL THEN ROW({', '.join(parts)})::{written} END"


def attribute_loss(type_name: str, attribute: str, subject: Id) -> Diagnostic:
    """What dropping an attribute loses."""
    return Diagnostic(
        code="MIGRATE_LOSS_ATTRIBUTE_DROPPED",
        level="warning",
        message=f"The attribute {attribute} of {type_name} is dropped, and what columns of this type hold in it.",
        help="Save what you need before.",
        subject=subject,
    )


def removed_values(before: Enum, after: Enum) -> tuple[str, ...]:
    """The values that an enum has no more, under their old names."""
    kept = {value.id for value in after.values}
    return tuple(value.name for value in before.values if value.id not in kept)


def _relabelled(names: Names, old: Enum, new: Enum, value: str, is_array: bool) -> str:
    """The value as text under its new label; one that is no more gets none that could be taken for another's."""
    labels = {label.id: label.name for label in new.values}
    taken = set(labels.values())
    pairs = [(label.name, labels.get(label.id, label.name)) for label in old.values]
    pairs += [(name, f"{name} (removed)") for name in removed_values(old, new) if name in taken]
    pairs = [(one, other) for one, other in pairs if one != other]
    text = f"{value}::text{'[]' * is_array}"
    if not pairs:
        return text
    if not is_array:
        cases = " ".join(f"WHEN {names.literal(one)} THEN {names.literal(other)}" for one, other in pairs)
        return f"(CASE {text} {cases} ELSE {text} END)"
    marks = {one: f"{one} (renamed {number})" for number, (one, _) in enumerate(pairs)}
    for one, other in (*marks.items(), *((marks[one], other) for one, other in pairs)):
        text = f"array_replace({text}, {names.literal(one)}, {names.literal(other)})"
    return text
