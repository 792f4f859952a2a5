"""Statements about the session, the data and the containers: SET, transactions, INSERT, extensions, namespaces."""

from typing import Any

from schemawright.dialects.postgresql import quote_literal
from schemawright.dialects.postgresql.ddl.namespaces import NEEDS
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser import raw, roles
from schemawright.importers.postgresql_parser.options import option_values
from schemawright.importers.postgresql_parser.reading import (
    DEFAULT_PATH,
    AlreadyThereError,
    Handler,
    NotModelledError,
    Reading,
)
from schemawright.importers.postgresql_parser.settings import shown
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension


def set_variable(reading: Reading, node: Node) -> None:
    """`SET`: the search path and the role are followed; other settings are known to functions `FROM CURRENT`."""
    if node.get("name") in roles.SETTINGS:
        roles.follow(reading, node)
    elif node.get("name") == "search_path":
        values = tuple(_constant(argument) for argument in node.get("args", ()))
        reading.search_path = tuple(value for value in values if value) if values else DEFAULT_PATH
    elif node.get("kind") == "VAR_RESET_ALL":
        reading.search_path = DEFAULT_PATH
        reading.settings.clear()
    elif node.get("kind") == "VAR_SET_VALUE":
        reading.settings[node["name"].lower()] = ", ".join(map(_constant, node["args"]))
    else:
        reading.settings.pop(node.get("name", "").lower(), None)
    reading.count("SET")


def create_function(reading: Reading, node: Node) -> None:
    """`CREATE FUNCTION`, with what its settings `FROM CURRENT` are where the script has set them."""
    tokens, text, done = reading.tokens, "", reading.statement.start
    for option in (one["DefElem"] for one in node.get("options", ())):
        setting = option.get("arg", {}).get("VariableSetStmt", {})
        name = setting.get("name", "").lower()
        if setting.get("kind") == "VAR_SET_CURRENT" and name in reading.settings:
            token = tokens.at(option["location"])
            while tokens.word(token).lower() != "from":
                token += 1
            text += f"{tokens.text(done, tokens.ends[token - 1])} TO {_current(reading, name)}"
            done = tokens.ends[token + 1]
    raw.keep(reading, text=text + tokens.text(done, tokens.ends[-1]) if text else None)


def _current(reading: Reading, name: str) -> str:
    """The value of a setting, as the server keeps it with a function."""
    value = reading.settings[name]
    kept = shown(name, value)
    if kept is None:
        reading.note(
            "IMPORT_SETTING_NOT_TOLD",
            f"What a server makes of the setting {name}, {value}, is not known; it is kept as it is written.",
            f"Write what SHOW {name} tells in place of FROM CURRENT.",
            level="warning",
        )
    return quote_literal(value if kept is None else kept)


def _constant(argument: Node) -> str:
    """A value of a setting, whatever it is written as."""
    constant: dict[str, Any] = argument.get("A_Const", {})
    if "boolval" in constant:
        return "on" if constant["boolval"].get("boolval") else "off"
    if "ival" in constant:
        return str(constant["ival"].get("ival", 0))
    return str(constant["fval"]["fval"] if "fval" in constant else constant.get("sval", {}).get("sval", ""))


def select(reading: Reading, node: Node) -> None:
    """`SELECT`: `set_config('search_path', …)` is followed, `INTO` makes a table, others only read."""
    if "intoClause" in node:
        raise NotModelledError("its columns are those of its query, which only a server can tell")
    for target in node.get("targetList", ()):
        call = target.get("ResTarget", {}).get("val", {}).get("FuncCall", {})
        names = [part["String"].get("sval") for part in call.get("funcname", ())]
        if names[-1:] == ["set_config"] and _constant(call["args"][0]) == "search_path":
            path = (name.strip().strip('"') for name in _constant(call["args"][1]).split(","))
            reading.search_path = tuple(name for name in path if name)
            reading.count("SET")
            return
    reading.count("SELECT")


def _skipped(name: str) -> Handler:
    def handler(reading: Reading, node: Node) -> None:
        reading.count(name)

    return handler


def create_extension(reading: Reading, node: Node) -> None:
    """`CREATE EXTENSION`; what it brings is used by name."""
    name = node["extname"]
    if name == BUILT_IN_EXTENSION:
        reading.count("CREATE EXTENSION plpgsql")
        return
    if name in reading.catalog.extensions:
        raise AlreadyThereError(name)
    values = option_values(node.get("options"))
    namespace = values.get("schema") or "pg_catalog"
    for needed in NEEDS.get(name, ()) if "cascade" in values else ():
        if needed not in reading.catalog.extensions:
            _add_extension(reading, needed, namespace, None)
    _add_extension(reading, name, namespace, values.get("new_version"))


def _add_extension(reading: Reading, name: str, namespace: str, version: str | None) -> None:
    extension = Extension(
        id=reading.new_id(),
        name=name,
        namespace_id=reading.add_namespace(namespace) if namespace != "pg_catalog" else None,
        version=version,
    )
    reading.catalog.put(extension)
    reading.catalog.extensions[name] = extension.id


def alter_extension(reading: Reading, node: Node) -> None:
    """`ALTER EXTENSION … UPDATE`: without a version it is the newest, as one that is made without."""
    name = node["extname"]
    if name not in reading.catalog.extensions:
        raise NotModelledError(f"the extension {name} is not known")
    version = option_values(node.get("options")).get("new_version")
    reading.catalog.change(reading.catalog.extensions[name], version=version)


BUILT_IN_EXTENSION = "plpgsql"
"""Every database has it."""


def cluster(reading: Reading, node: Node) -> None:
    """`CLUSTER table USING index` marks the index; without one it only moves rows."""
    catalog = reading.catalog
    if "indexname" not in node or "relation" not in node:
        reading.count("CLUSTER")
        return
    table_id = reading.find_relation(node["relation"])
    if table_id is None or table_id not in catalog.tables:
        raise NotModelledError("its table is not known")
    members = catalog.tables[table_id]
    held = [catalog.records[id] for id in (*members.constraints.values(), *members.indexes)]
    indexes = [record for record in held if isinstance(record, Index | Key)]
    if all(record.name != node["indexname"] for record in indexes):
        raise NotModelledError(f"the index {node['indexname']} is not known")
    for record in indexes:
        catalog.change(record.id, is_clustered=record.name == node["indexname"])


def skip_database(reading: Reading, node: Node) -> None:
    """What is outside the database cannot be part of a schema."""
    reading.note(
        "IMPORT_STATEMENT_SKIPPED",
        f"{reading.text.split(chr(10))[0][:80]!r} is about a whole database or server and no part of a schema.",
        "Run it by hand where it is needed.",
    )


_COUNTED = {
    "TransactionStmt": "transaction control",
    "InsertStmt": "INSERT",
    "UpdateStmt": "UPDATE",
    "DeleteStmt": "DELETE",
    "MergeStmt": "MERGE",
    "TruncateStmt": "TRUNCATE",
    "CopyStmt": "COPY",
    "VacuumStmt": "VACUUM or ANALYZE",
    "VariableShowStmt": "SHOW",
    "ExplainStmt": "EXPLAIN",
    "ReindexStmt": "REINDEX",
    "CheckPointStmt": "CHECKPOINT",
    "DiscardStmt": "DISCARD",
    "LockStmt": "LOCK",
    "PrepareStmt": "PREPARE",
    "ExecuteStmt": "EXECUTE",
    "DeallocateStmt": "DEALLOCATE",
    "ListenStmt": "LISTEN",
    "UnlistenStmt": "UNLISTEN",
    "NotifyStmt": "NOTIFY",
    "ConstraintsSetStmt": "SET CONSTRAINTS",
    "LoadStmt": "LOAD",
}
DATA = frozenset({"INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY", "DO"})
"""Statements about rows; what they write is lost on purpose and said so."""

_OUTSIDE = (
    "CreatedbStmt",
    "AlterDatabaseStmt",
    "AlterDatabaseSetStmt",
    "DropdbStmt",
    "CreateTableSpaceStmt",
    "DropTableSpaceStmt",
    "AlterSystemStmt",
    "CreateRoleStmt",
    "AlterRoleStmt",
    "AlterRoleSetStmt",
    "DropRoleStmt",
    "GrantRoleStmt",
)

HANDLERS: dict[str, Handler] = {
    "VariableSetStmt": set_variable,
    "CreateFunctionStmt": create_function,
    "SelectStmt": select,
    "CreateExtensionStmt": create_extension,
    "AlterExtensionStmt": alter_extension,
    "ClusterStmt": cluster,
    **{kind: _skipped(name) for kind, name in _COUNTED.items()},
    **dict.fromkeys(_OUTSIDE, skip_database),
}
