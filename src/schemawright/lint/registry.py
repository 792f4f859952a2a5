"""The rules, found by themselves: each module of `lint.rules` with a constant `RULE` is one."""

from functools import cache

import schemawright.lint.rules as package
from schemawright.base.discovery import collect
from schemawright.lint.rule import Rule


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code. Raises `ValueError` where two bear one."""
    return dict(sorted(collect(package.__name__, package.__path__, "RULE", lambda rule: rule.code).items()))


def rules_named(name: str) -> tuple[Rule, ...]:
    """The rules with this code, or with this name elsewhere: squawk's names are shared by several of ours."""
    if (rule := rules().get(name)) is not None:
        return (rule,)
    return tuple(rule for rule in rules().values() if name in (*rule.squawk, *rule.atlas))
