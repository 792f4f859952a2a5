"""Finding what a folder holds: each module exports one frozen constant, and nothing is listed by hand."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any


def pick(package: str, path: Iterable[str], constant: str, module: str) -> Any:
    """The constant of the one module of a package, or `None`: the others are not imported for it."""
    if all(info.name != module for info in pkgutil.iter_modules(path)):
        return None
    return getattr(importlib.import_module(f"{package}.{module}"), constant, None)


def collect(package: str, path: Iterable[str], constant: str, key: Callable[[Any], str]) -> Mapping[str, Any]:
    """The constants called `constant` of the modules of a package, by `key`; one key twice raises `ValueError`."""
    found: dict[str, Any] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(path)):
        value = getattr(importlib.import_module(f"{package}.{module}"), constant, None)
        if value is None:
            continue
        if (name := key(value)) in found:
            raise ValueError(f"Two modules of {package} call their {constant} {name!r}.")
        found[name] = value
    return MappingProxyType(found)
