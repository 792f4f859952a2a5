"""What `ALTER TABLE` does to constraints."""

from collections.abc import Callable

from schemawright.base.ids import Id
from schemawright.importers.postgresql_parser.alter_command import Command
from schemawright.importers.postgresql_parser.columns import NO_NOT_NULL
from schemawright.importers.postgresql_parser.constraints import add_constraint
from schemawright.importers.postgresql_parser.inheritance import barred_below, barred_by
from schemawright.importers.postgresql_parser.not_nulls import require_values
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading
from schemawright.model.check import Check
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table


def _add_constraint(reading: Reading, command: Command) -> None:
    add_constraint(reading, command.id, command.node["def"]["Constraint"], recurse=command.recurse)


def _constraint_id(reading: Reading, command: Command) -> Id:
    id = reading.catalog.tables[command.id].constraints.get(command.name)
    if id is None:
        raise NotModelledError(f"the constraint {command.name} is not known")
    return id


def _drop_constraint(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    if command.name not in catalog.tables[command.id].constraints:
        if _drop_not_null(reading, command):
            return
        if command.node.get("missing_ok"):
            reading.note("IMPORT_NOT_THERE", f"There is no constraint {command.name}; IF EXISTS passes over it.")
            return
    id = _constraint_id(reading, command)
    going = [id]
    record = catalog.records[id]
    if isinstance(record, Check) and command.recurse:
        going += _inherited_checks(reading, command.id, command.name)
    elif isinstance(record, Check):
        for child in catalog.tables[command.id].children:
            if (held := catalog.tables[child].constraints.get(command.name)) is not None:
                catalog.change(held, is_local=True)
    if isinstance(record, Key):
        # The foreign keys that lean on it go too; PostgreSQL wants CASCADE for that.
        going += [
            one.id
            for one in catalog.all(Relationship)
            if one.target_table_id == command.id and set(one.target_column_ids) == set(record.column_ids)
        ]
    catalog.remove(*going, cascade=command.node.get("behavior") == "DROP_CASCADE")


def _drop_not_null(reading: Reading, command: Command) -> bool:
    column = barred_by(reading, command.id, command.name)
    if column is None:
        return False
    reading.catalog.change(column.id, **NO_NOT_NULL)
    return True


def _inherited_checks(reading: Reading, table_id: Id, name: str) -> list[Id]:
    """The checks of heirs that go with a parent's: not those of their own, nor what another parent has too."""
    found = []
    for child in reading.catalog.tables[table_id].children:
        check = reading.catalog.get(Check, reading.catalog.tables[child].constraints.get(name))
        others = [id for id in reading.catalog.require(Table, child).inherits if id != table_id]
        is_held = any(name in reading.catalog.tables[id].constraints for id in others)
        if check is not None and not check.is_local and not is_held:
            found += [check.id, *_inherited_checks(reading, child, name)]
    return found


def _validate_constraint(reading: Reading, command: Command) -> None:
    if (column := barred_by(reading, command.id, command.name)) is not None:
        below = barred_below(reading, command.id, command.name) if command.recurse else ()
        for one in (column, *below):
            reading.catalog.change(one.id, not_null_validated=True)
        return
    record = reading.catalog.records[_constraint_id(reading, command)]
    if isinstance(record, Relationship | Check):
        reading.catalog.change(record.id, validated=True)


def _alter_constraint(reading: Reading, command: Command) -> None:
    ((_, node),) = command.node["def"].items()
    name = node.get("conname", "")
    if node.get("alterInheritability"):
        _alter_inheritance(reading, command.id, name, is_inherited=not node.get("noinherit"))
        return
    id = reading.catalog.tables[command.id].constraints.get(name)
    record = reading.catalog.get(Relationship, id)
    if record is None:
        raise NotModelledError
    values: dict[str, bool] = {}
    if node.get("alterDeferrability", True):
        deferred = bool(node.get("initdeferred"))
        values |= {"deferrable": bool(node.get("deferrable")) or deferred, "initially_deferred": deferred}
    if node.get("alterEnforceability"):
        values["enforced"] = values["validated"] = bool(node.get("is_enforced"))
    reading.catalog.change(record.id, **values)


def _alter_inheritance(reading: Reading, table_id: Id, name: str, *, is_inherited: bool) -> None:
    """Whether heirs have a not-null constraint too; those that had it from above keep it as their own."""
    column = barred_by(reading, table_id, name)
    if column is None:
        raise NotModelledError(f"the constraint {name} is not known")
    if column.not_null_inherited == is_inherited:
        return
    if not is_inherited:
        for below in barred_below(reading, table_id, name):
            reading.catalog.change(below.id, not_null_name=name)
    reading.catalog.change(column.id, not_null_inherited=is_inherited)
    if is_inherited:
        for child in reading.catalog.tables[table_id].children:
            require_values(reading, child, (column.name,), constraint=name)


COMMANDS: dict[str, Callable[[Reading, Command], None]] = {
    "AT_AddConstraint": _add_constraint,
    "AT_DropConstraint": _drop_constraint,
    "AT_ValidateConstraint": _validate_constraint,
    "AT_AlterConstraint": _alter_constraint,
}
