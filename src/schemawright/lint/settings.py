"""How a run of the linter is set."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from schemawright.base.diagnostics import Level
from schemawright.base.errors import InvalidError
from schemawright.dialects.postgresql import parser
from schemawright.lint.acts import Version
from schemawright.lint.registry import rules
from schemawright.lint.rule import Rule, Setting

NEWEST = Version(parser.NEWEST)
_VERSION = re.compile(r"(\d+)(?:\.(\d+))?")
NAMED = ("namespace", "table", "column", "index", "relationship", "check")
"""The kinds of record whose names can be given a form."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The level of rules by code where it is not their own, the server's version, and whether a tool wraps each script
    in a transaction. `names` are forms of names (regular expressions) by kind of record."""

    levels: Mapping[str, Setting] = field(default_factory=dict)
    version: Version = NEWEST
    in_transaction: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    def level(self, rule: Rule) -> Level | None:
        """The level of a rule; `None` where it is off."""
        level = self.levels.get(rule.code, rule.level)
        return None if level == "off" else level


def version_of(text: str) -> Version:
    """`14` or `14.2` as a version, or `InvalidError`."""
    if (match := _VERSION.fullmatch(text.strip())) is None:
        raise InvalidError(f"{text!r} is no version of a server. Write it like 14 or 14.2.")
    return Version(int(match[1]), int(match[2]) if match[2] else None)


def settings_of(
    table: Mapping[str, Any],
    levels: Mapping[str, str] | None = None,
    *,
    version: str | None = None,
    wrapped: bool = False,
) -> Settings:
    """The settings in the table `[lint]` of a configuration, with what was asked for besides.

    Its keys are codes of rules, `version`, `in_transaction` and the table `names`. `InvalidError` for anything else.
    """
    written = {key: value for key, value in table.items() if key not in ("version", "in_transaction", "names")}
    version = version or (str(table["version"]) if "version" in table else None)
    return Settings(
        levels={code: _level(code, value) for code, value in {**written, **(levels or {})}.items()},
        version=version_of(version) if version else NEWEST,
        in_transaction=wrapped or bool(table.get("in_transaction", False)),
        names=_names(table.get("names", {})),
    )


def _level(code: str, value: Any) -> Setting:
    if code not in rules():
        raise InvalidError(f"There is no rule {code!r}. The rules are listed in docs/reference/lint.md.")
    if value not in get_args(Setting):
        raise InvalidError(f"{value!r} is no level for {code}. Use one of: {', '.join(get_args(Setting))}.")
    level: Setting = value
    return level


def _names(table: Any) -> Mapping[str, str]:
    if not isinstance(table, dict) or (unknown := table.keys() - set(NAMED)):
        wrong = ", ".join(sorted(unknown)) if isinstance(table, dict) else repr(table)
        raise InvalidError(f"[lint.names] has no {wrong}. Use: {', '.join(NAMED)}.")
    for kind, form in table.items():
        try:
            re.compile(form)
        except (re.error, TypeError) as error:
            raise InvalidError(f"lint.names.{kind} is no regular expression: {error}.") from error
    return dict(table)
