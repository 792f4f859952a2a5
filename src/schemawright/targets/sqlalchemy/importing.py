"""The imports that a piece of generated Python needs, told from the names in it."""

import re
from collections.abc import Collection, Mapping

from schemawright.targets.sqlalchemy import python as py

_MODULES = {
    r"\bsa\.": "import sqlalchemy as sa",
    r"\bpostgresql\.": "from sqlalchemy.dialects import postgresql",
    r"\bdatetime\.": "import datetime",
    r"\bdecimal\.": "import decimal",
    r"\buuid\.": "import uuid",
    r"\bpytest\.": "import pytest",
    r"\bop\.": "from alembic import op",
    r"\bmodels\.": "import models",
}
_NAMES = {
    "sqlalchemy.orm": ("Mapped", "Session", "mapped_column", "relationship"),
    "sqlalchemy.exc": ("DBAPIError", "IntegrityError"),
    "sqlalchemy.dialects.postgresql": ("Range",),
    "typing": ("Any",),
}
_LITERALS = re.compile(r'"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'', re.DOTALL)


def imports_of(body: str, names: Mapping[str, Collection[str]], always: Mapping[str, Collection[str]] = {}) -> str:
    """Import lines for `body`; `names` are further names by the module that they come from, `always` those that are
    imported whether `body` has them or not.
    """
    code = _LITERALS.sub('""', body)
    lines = [line for pattern, line in _MODULES.items() if re.search(pattern, code)]
    found: dict[str, set[str]] = {module: set(given) for module, given in always.items()}
    for module, given in (*_NAMES.items(), *names.items()):
        found.setdefault(module, set()).update(name for name in given if re.search(rf"\b{re.escape(name)}\b", code))
    lines += [from_import(module, given) for module, given in found.items() if given]
    return py.imports(lines)


def from_import(module: str, names: Collection[str], indent: int = 0) -> str:
    """`from module import …`, names in isort's order: constants, classes, the rest."""
    space = " " * indent
    ordered = sorted(names, key=lambda name: (0 if name.isupper() else 1 if name[:1].isupper() else 2, name))
    line = f"{space}from {module} import {', '.join(ordered)}"
    if len(line) <= py.WIDTH:
        return line
    return f"{space}from {module} import (\n" + "".join(f"{space}    {name},\n" for name in ordered) + f"{space})"
