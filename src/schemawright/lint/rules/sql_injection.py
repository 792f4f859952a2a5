"""Text that is put together and executed is executed as it comes."""

import re
from collections.abc import Iterator

from schemawright.dialects.postgresql.parser import Node
from schemawright.lint.acts import Act
from schemawright.lint.found import Found
from schemawright.lint.rule import Rule

_EXECUTE = re.compile(r"\bEXECUTE\b(?!\s+(?:FUNCTION|PROCEDURE)\b)(?P<what>[^;]*)", re.IGNORECASE)
_QUOTED = r"(?:quote_ident|quote_literal|quote_nullable|format)\s*\("
_JOINED = re.compile(rf"\|\|\s*(?!{_QUOTED})[A-Za-z_$]", re.IGNORECASE)
_FORMAT = re.compile(r"\bformat\s*\(\s*'(?:[^']|'')*%(?:\d+\$)?s", re.IGNORECASE)


def _act(act: Act) -> Iterator[Found]:
    for option in act.node.get("options") or act.node.get("args") or ():
        for body in _texts(option.get("DefElem", {})):
            for match in _EXECUTE.finditer(body):
                if _JOINED.search(match["what"]) or _FORMAT.search(match["what"]):
                    said = " ".join(match[0].split())[:80]
                    yield Found(message=f"{act.name or 'This block'} puts text into SQL unquoted: {said}.")


def _texts(option: Node) -> Iterator[str]:
    if option.get("defname") == "as":
        given = option["arg"]
        for one in given.get("List", {}).get("items", [given]):
            yield one["String"].get("sval", "")


RULE = Rule(
    code="LINT_SQL_INJECTION",
    title="SQL that is put together from texts",
    topic="design",
    level="warning",
    why=(
        "Whoever chooses the text chooses the statement, with the rights of the function's owner where it is "
        "SECURITY DEFINER."
    ),
    safe="Give values by USING (`EXECUTE 'SELECT … WHERE a = $1' USING x;`) and names by `format('… %I …', name)`.",
    manual="41.5.4 Executing Dynamic Commands",
    atlas=("SA101",),
    acts=frozenset({"CreateFunctionStmt", "DoStmt"}),
    new_too=True,
    act=_act,
)
