"""What axe-core finds on a page, by the rules of WCAG 2.2 AA and its own best practices."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.e2e.designer import ROOT

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = "rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })"

_SETTLED = """() => Promise.allSettled(
  document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    .map((one) => one.finished)
)"""
"""What is still fading in has less contrast than it will have."""


@cache
def _source() -> str:
    return (ROOT / "web/node_modules/axe-core/axe.min.js").read_text()


def violations(page: Page) -> list[str]:
    """A line for each barrier: the rule, where it is, and what is wrong there."""
    if page.url == "about:blank":
        return []
    page.evaluate(_SETTLED)
    page.evaluate(_source())
    found = page.evaluate(_RUN, list(RULES))["violations"]
    return [_line(rule, node) for rule in found for node in rule["nodes"]]


def _line(rule: dict[str, Any], node: dict[str, Any]) -> str:
    wrong = node["failureSummary"].splitlines()[-1].strip()
    return f"{rule['id']} ({rule['impact']}): {node['html'][:160]} — {wrong[:200]}"
