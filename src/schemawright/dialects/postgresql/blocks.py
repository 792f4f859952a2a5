"""What a `DO` block does, as far as its text tells: its statements, or nothing but work on rows.

Scripts make types and constraints in such blocks where they may be there already, and safe migrations do in one what
must not be seen in part. Read by PostgreSQL's own grammar of PL/pgSQL.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from schemawright.base.errors import SourceError
from schemawright.dialects.postgresql.parser import NEWEST, Node, Statement, parse, parse_plpgsql

ROWS = frozenset(
    ("SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "CopyStmt", "LockStmt", "TransactionStmt")
)
"""The kinds of statement that leave the schema as it is."""
PASSING = "-- schemawright: passing"
"""A line in front of what has no effect that lasts, though that is known only as it runs."""
_SQL = {"PLpgSQL_stmt_execsql": "sqlstmt", "PLpgSQL_stmt_call": "expr"}
"""Statements of SQL that stand there as they are, and the field with their text."""
_SILENT = frozenset(
    f"PLpgSQL_stmt_{name}"
    for name in ("assign", "perform", "raise", "assert", "getdiag", "open", "fetch", "close", "commit", "rollback")
) | {"PLpgSQL_stmt_return", "PLpgSQL_stmt_exit"}
_LOOPS = frozenset(f"PLpgSQL_stmt_{name}" for name in ("loop", "while", "fori", "fors", "forc", "foreach_a"))
_WRITTEN = re.compile(r"\s*(?:format\s*\(\s*)?'\s*(?:UPDATE|INSERT|DELETE|MERGE|SELECT|LOCK)\b", re.IGNORECASE)
_CATALOG = re.compile(r"(?is)\s*(?:NOT\s+)?EXISTS\s*\(\s*SELECT\b.*\bFROM\s+(?:pg_\w+|information_schema)\b")
_VERSION = re.compile(r"(?i)\s*current_setting\(\s*'server_version_num'\s*\)\s*::\s*int(?:eger)?\s*>=\s*(\d+)\s*")
_OTHER_USER = re.compile(r"\s*CURRENT_USER\s*<>\s*'(?:[^']|'')*'\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A statement of a block."""

    statement: Statement
    is_conditional: bool = False
    """Whether it is passed over where what it makes is there, or what it drops is not."""
    is_assumed: bool = False
    """Whether a condition that was not evaluated decides about it."""


class _UnknownError(Exception):
    """What the block does is known only as it runs."""


def parts(block: Statement) -> list[Part] | None:
    """The statements that a block runs in an empty database, without those that only work on rows.

    None where that is known only as it runs: a loop that makes objects, text put together, another condition than
    whether something is in the catalogs.
    """
    try:
        found = list(_Block(_text(block)).parts())
    except (_UnknownError, SourceError):
        return None
    return [part for part in found if part.statement.kind not in ROWS]


def inside(block: Statement) -> Iterator[Statement]:
    """The statements of a block that stand there as they are; those put together as it runs are not seen."""
    try:
        yield from _inside(parse_plpgsql(_text(block)))
    except (_UnknownError, SourceError):
        return


def _inside(value: Any) -> Iterator[Statement]:
    if isinstance(value, list):
        for one in value:
            yield from _inside(one)
    elif isinstance(value, dict):
        for kind, content in value.items():
            if (field := _SQL.get(kind)) is not None:
                yield from _statements(content[field])
            else:
                yield from _inside(content)


def _text(block: Statement) -> str:
    options = {one["DefElem"]["defname"]: one["DefElem"]["arg"] for one in block.node["args"]}
    language = options.get("language", {}).get("String", {}).get("sval", "plpgsql")
    if language != "plpgsql":
        raise _UnknownError
    return str(options["as"]["String"].get("sval", ""))


def _statements(expression: Node) -> tuple[Statement, ...]:
    return parse(expression["PLpgSQL_expr"]["query"]).statements


class _Block:
    """A block on the way through its statements, each of which knows its line."""

    def __init__(self, text: str) -> None:
        self._outermost = parse_plpgsql(text)
        self._passing = {number for number, line in enumerate(text.split("\n"), 2) if line.strip() == PASSING}

    def parts(self) -> Iterator[Part]:
        return self._of(self._outermost, False)

    def _of(self, node: Node, is_conditional: bool) -> Iterator[Part]:
        ((kind, content),) = node.items()
        if kind in _SILENT or content.get("lineno") in self._passing:
            return
        if kind == "PLpgSQL_stmt_block":
            handlers = content.get("exceptions", {}).get("PLpgSQL_exception_block", {}).get("exc_list", ())
            actions = (action for one in handlers for action in one["PLpgSQL_exception"].get("action", ()))
            if any(action.keys() - _SILENT for action in actions):
                raise _UnknownError
            # Of several statements the first that fails takes back those before it.
            is_alone = bool(handlers) and len(content["body"]) == 1
            yield from self._all(content.get("body", ()), is_conditional or is_alone)
        elif kind in _SQL:
            yield from (Part(one, is_conditional) for one in _statements(content[_SQL[kind]]))
        elif kind == "PLpgSQL_stmt_if":
            yield from self._branch(content, is_conditional)
        elif kind in _LOOPS:
            self._only_rows(content.get("body", ()))
        elif kind != "PLpgSQL_stmt_dynexecute" or not _WRITTEN.match(content["query"]["PLpgSQL_expr"]["query"]):
            raise _UnknownError

    def _all(self, nodes: Iterable[Node], is_conditional: bool) -> Iterator[Part]:
        for node in nodes:
            yield from self._of(node, is_conditional)

    def _branch(self, content: Node, is_conditional: bool) -> Iterator[Part]:
        """What is done if something is, or is not, in the catalogs; other conditions decide about rows at most."""
        condition = content["cond"]["PLpgSQL_expr"]["query"]
        of_catalogs = _CATALOG.match(condition) is not None
        others = [one["PLpgSQL_if_elsif"].get("stmts", ()) for one in content.get("elsif_list", ())]
        others.append(content.get("else_body", ()))
        if not any(others) and (of_catalogs or _holds(condition)):
            for part in self._all(content.get("then_body", ()), is_conditional or of_catalogs):
                yield replace(part, is_assumed=True)
            return
        for nodes in (content.get("then_body", ()), *others):
            self._only_rows(nodes)

    def _only_rows(self, nodes: Iterable[Node]) -> None:
        if any(part.statement.kind not in ROWS for part in self._all(nodes, False)):
            raise _UnknownError


def _holds(condition: str) -> bool:
    """Whether a condition holds wherever a script is read for: at the newest version, whoever runs it."""
    version = _VERSION.fullmatch(condition)
    is_newer = version is not None and int(version[1]) <= NEWEST * 10000
    return is_newer or _OTHER_USER.fullmatch(condition) is not None
