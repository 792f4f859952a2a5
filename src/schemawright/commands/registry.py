"""The commands by name: `run(edit, "addTable", {...})`.

A command is a function of an `Edit` and a frozen struct of arguments. Each module of this package that holds one is
found by itself; the JSON name of the command is the function's name in camelCase.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, get_type_hints

import msgspec

import schemawright.commands as package
from schemawright.base.errors import InvalidError
from schemawright.commands.edit import Edit
from schemawright.model.document import convert


class Arguments(msgspec.Struct, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """The base of a command's arguments."""


@dataclass(frozen=True)
class Command:
    """A command as the wire sees it."""

    name: str
    arguments: type[Arguments]
    run: Callable[[Edit, Any], None]


def command(run: Callable[[Edit, Any], None]) -> Callable[[Edit, Any], None]:
    """Marks a function `(edit, arguments) -> None` as a command."""
    run.is_command = True  # type: ignore[attr-defined]
    return run


@cache
def commands() -> dict[str, Command]:
    """Every command by its JSON name. Raises `ValueError` where two bear one."""
    found: dict[str, Command] = {}
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        for one in _commands_of(importlib.import_module(module.name)):
            if one.name in found:
                raise ValueError(f"Two commands are called {one.name}.")
            found[one.name] = one
    return found


def _commands_of(module: ModuleType) -> list[Command]:
    return [
        Command(_camel(name), get_type_hints(value)["arguments"], value)
        for name, value in vars(module).items()
        if getattr(value, "is_command", False) and value.__module__ == module.__name__
    ]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


def run(edit: Edit, name: str, arguments: Any, pointer: str = "") -> None:
    """Runs the command `name`; `InvalidError` with a pointer where there is none or its arguments are wrong."""
    if (found := commands().get(name)) is None:
        raise InvalidError(
            f"There is no command {name!r}. Use one of: {', '.join(commands())}.", pointer=f"{pointer}/command"
        )
    found.run(edit, convert(arguments, found.arguments, f"{pointer}/arguments"))
