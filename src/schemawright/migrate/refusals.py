"""What is said of a difference that no migration can make."""

from schemawright.base.diagnostics import Diagnostic
from schemawright.model.column import Column
from schemawright.model.kinds import KIND_OF, Kind
from schemawright.model.record import Record


def without_drop(record: Record) -> Diagnostic:
    """A raw object must go, whose text does not tell how."""
    name = f"{getattr(record, 'object_type', '')} {getattr(record, 'name', '')}".strip()
    return Diagnostic(
        code="MIGRATE_RAW_WITHOUT_DROP",
        level="error",
        message=f"It cannot be told how to take back {name}.",
        help="Write this step by hand.",
        subject=record.id,
    )


def no_conversion(record: Record, reason: str, *, is_asked: bool) -> Diagnostic:
    """No alter leads from one form of a record to the other; `is_asked` where it may be said what a column becomes."""
    is_sayable = isinstance(record, Column) and is_asked
    how = "Say what its values become (--using; NULL: they are lost), or add" if is_sayable else "Add"
    return Diagnostic(
        code="MIGRATE_NO_CONVERSION",
        level="error",
        message=reason,
        help=f"{how} a new column, fill it in your own way, and drop this one.",
        subject=record.id,
    )


def unsupported_change(kind: Kind, record: Record, fields: set[str]) -> Diagnostic:
    """The dialect has no alter for these fields."""
    names = ", ".join(sorted(kind.json_names[name] for name in fields))
    return Diagnostic(
        code=f"MIGRATE_{_upper(kind.name)}_CHANGE_UNSUPPORTED",
        level="error",
        message=f"A change of {names} of the {kind.name} {getattr(record, 'name', '')} cannot be made yet.",
        help="Make a new one and copy what it holds, or write this step by hand.",
        subject=record.id,
    )


def needed(one: Record, other: Record) -> Diagnostic:
    """`other` must be dropped, and `one`, which needs it, cannot step aside."""
    first, second = (KIND_OF[type(record)].name for record in (one, other))
    return Diagnostic(
        code="MIGRATE_NEEDED",
        level="error",
        message=(
            f"The {second} {getattr(other, 'name', '')} must be dropped for this change, "
            f"but the {first} {getattr(one, 'name', '')} needs it."
        ),
        help="Take the need away in a migration of its own before.",
        subject=one.id,
    )


def _upper(name: str) -> str:
    """`materializedView` as `MATERIALIZED_VIEW`."""
    return "".join(f"_{letter}" if letter.isupper() else letter.upper() for letter in name)
