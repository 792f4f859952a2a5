"""The dispatcher: which handler reads which statement, and what becomes of those that none reads."""

import dataclasses

from msgspec.structs import replace

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.order import spread
from schemawright.dialects.postgresql.blocks import parts
from schemawright.dialects.postgresql.parser import NEWEST, TOO_DEEP, Node, Statement, quote_identifier, token_kind
from schemawright.importers.postgresql_parser import (
    alter_table,
    belonging,
    comments,
    drops,
    expressions,
    grants,
    indexes,
    raw,
    renames,
    roles,
    sequences,
    session,
    tables,
    types,
    views,
)
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Handler, NotModelledError, Reading
from schemawright.model.raw import RawObject

_CREATE, _GRANT = token_kind("CREATE"), token_kind("GRANT")


def create_namespace(reading: Reading, node: Node) -> None:
    """`CREATE SCHEMA`, with the statements inside it, whose unqualified names go there."""
    name = node.get("schemaname") or node.get("authrole", {}).get("rolename", "")
    if not name:
        raise NotModelledError("it is named after the user who runs it")
    if name in reading.catalog.namespaces and name != "public":
        raise AlreadyThereError(name)
    id = reading.add_namespace(name)
    role = node.get("authrole", {}).get("rolename")
    if role is not None:
        identity = Identity("owner", f"schema {quote_identifier(name)}", about=id)
        text = f"ALTER SCHEMA {quote_identifier(name)} OWNER TO {quote_identifier(role)}"
        raw.keep_as(reading, identity, text=text)
    outer = reading.statement
    reading.namespace_override = name
    try:
        for inner in _inside(reading, outer, node.get("schemaElts", [])):
            run(reading, inner)
    finally:
        reading.namespace_override = None
        reading.statement = outer


def _inside(reading: Reading, outer: Statement, nodes: list[Node]) -> list[Statement]:
    """The statements inside a `CREATE SCHEMA`, each of which begins with CREATE or GRANT."""
    if not nodes:
        return []
    tokens = reading.tokens
    depth = 0
    marks = []
    for token in range(1, len(tokens)):
        kind = tokens.kinds[token]
        depth += (kind == expressions.OPEN) - (kind == expressions.CLOSE)
        if depth == 0 and kind in (_CREATE, _GRANT):
            marks.append(token)
    ends = [tokens.ends[token - 1] for token in (*marks[1:], len(tokens))]
    return [
        Statement(*next(iter(node.items())), tokens.starts[mark], end, outer.data, outer.shift)
        for node, mark, end in zip(nodes, marks, ends, strict=True)
    ]


def do(reading: Reading, node: Node) -> None:
    """`DO`: the statements of the block, where its text tells them; work on rows is passed over."""
    outer, was_conditional = reading.statement, reading.is_conditional
    if (found := parts(outer)) is None:
        raise NotModelledError
    if not found:
        reading.count("DO")
    if any(part.is_assumed for part in found):
        reading.note("IMPORT_CONDITION_ASSUMED", f"The block is read as version {NEWEST} runs it in an empty database.")
    place = outer.start
    try:
        for part in found:
            place = max(outer.data.find(part.statement.data, place), place)
            reading.is_conditional = was_conditional or part.is_conditional
            # What a condition asks about may not be there.
            node = part.statement.node | ({"missing_ok": True} if reading.is_conditional else {})
            run(reading, dataclasses.replace(part.statement, node=node, shift=outer.shift + place))
    finally:
        reading.statement, reading.is_conditional = outer, was_conditional


HANDLERS: dict[str, Handler] = {"CreateSchemaStmt": create_namespace, "DoStmt": do}
for module in (
    alter_table,
    belonging,
    comments,
    drops,
    grants,
    indexes,
    renames,
    sequences,
    session,
    tables,
    types,
    views,
):
    if twice := HANDLERS.keys() & module.HANDLERS.keys():
        raise ValueError(f"Two modules read {', '.join(sorted(twice))}.")
    HANDLERS.update(module.HANDLERS)


def run(reading: Reading, statement: Statement) -> None:
    """Reads one statement; what the model has no record for is kept as a raw object."""
    reading.statement = statement
    handler = HANDLERS.get(statement.kind)
    try:
        if handler is not None:
            handler(reading, statement.node)
        else:
            raw.keep(reading, "it is nested too deeply to be read" if statement.kind == TOO_DEEP else "")
    except NotModelledError as refusal:
        if not reading.passes_over(refusal, statement.node):
            raw.keep(reading, refusal.reason)
    if reading.default_privileges or roles.current(reading) is not None:
        made = roles.made(reading)
        roles.own(reading, made)
        grants.grant_defaults(reading, made)
        reading.known.update(reading.catalog.records)


def run_all(reading: Reading) -> None:
    """Reads the whole script."""
    for statement in reading.script.statements:
        run(reading, statement)
    for later in reading.waiting:
        try:
            later()
        except NotModelledError as refusal:
            raw.keep(reading, refusal.reason)
    roles.without_followers(reading)
    _order_raw(reading)
    _tell_counts(reading)


def _order_raw(reading: Reading) -> None:
    """Raw objects keep the order of the script."""
    held = list(reading.catalog.all(RawObject))
    for record, order in zip(held, spread(len(held)), strict=True):
        reading.catalog.put(replace(record, order=order))


def _tell_counts(reading: Reading) -> None:
    for name, (number, line) in reading.counts.items():
        data = name in session.DATA
        reading.diagnostics.append(
            Diagnostic(
                code="IMPORT_DATA_SKIPPED" if data else "IMPORT_STATEMENT_SKIPPED",
                level="info",
                message=f"{number} {name} {'statement' if number == 1 else 'statements'}: "
                + ("rows are no part of a schema." if data else "no part of a schema."),
                line=line,
                column=1,
            )
        )
