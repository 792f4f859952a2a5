"""One reading of a script: its statements, one after the other, against a growing catalog."""

from collections.abc import Callable, Collection
from typing import Any

from schemawright.base.diagnostics import Diagnostic, Level
from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, Script, Statement, Tokens
from schemawright.importers.postgresql_parser.catalog import Catalog, QualifiedName
from schemawright.model.namespace import Namespace

Handler = Callable[["Reading", Node], None]
"""Reads the statement whose node is given; raises `NotModelledError` where the model has no record for it."""

DEFAULT_PATH = ("public",)
_IF_NOT_EXISTS = ("if_not_exists", "missing_ok", "skipIfNewValExists")
"""What `IF NOT EXISTS` is called in the trees of statements."""


class NotModelledError(Exception):
    """The statement is kept as a raw object; the text of the exception says why, where it is not plain."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


class AlreadyThereError(NotModelledError):
    """What the statement makes is there already; `what` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} exists already")


class Reading:
    """What handlers share: the script, the catalog, the statement at hand and the settings of the session."""

    def __init__(self, script: Script, new_id: Callable[[], Id]) -> None:
        self.script = script
        self.new_id = new_id
        self.catalog = Catalog()
        self.diagnostics: list[Diagnostic] = []
        self.statement: Statement = Statement("", {}, 0, 0, b"")
        self._tokens: tuple[Statement, Tokens] | None = None
        self.search_path: tuple[str, ...] = DEFAULT_PATH
        self.type_texts: dict[tuple[object, ...], str] = {}
        """Canonical spellings by name and search path; emptied when a type comes or goes."""
        self.namespace_override: str | None = None
        """The namespace of `CREATE SCHEMA … CREATE TABLE …`."""
        self.temporary: set[str] = set()
        self.counts: dict[str, tuple[int, int]] = {}
        """How often a statement that says nothing about the schema was passed over, and the first line, by its name."""
        self.settings: dict[str, str] = {}
        """The values that the script has set, as SQL; the search path is followed by itself."""
        self.role: str | None = None
        self.session_role: str | None = None
        self.default_privileges: list[Any] = []
        """Those in force at this place of the script (`grants.DefaultPrivileges`)."""
        self.known: set[Id] = set()
        """The records that were there when the default privileges were last looked at."""
        self.is_conditional = False
        """Whether the statement at hand is run only where it can be: what is there already stays as it is."""
        self.waiting: list[Callable[[], None]] = []
        """What refers to things that come later in the script; run at its end."""
        self.add_namespace("public")

    # -- names ---------------------------------------------------------------------------------------------------

    def add_namespace(self, name: str) -> Id:
        """The namespace of this name, made where there is none."""
        if (id := self.catalog.namespaces.get(name)) is None:
            id = self.catalog.namespaces[name] = self.new_id()
            self.catalog.put(Namespace(id=id, name=name))
        return id

    def creation_namespace(self, name: str | None) -> str:
        """Where something new goes: the given namespace, or the first of the search path."""
        if name:
            return name
        if self.namespace_override is not None:
            return self.namespace_override
        return next((name for name in self.search_path if name in self.catalog.namespaces), "public")

    def find_name(self, names: tuple[str, ...], known: Collection[QualifiedName]) -> QualifiedName | None:
        """The first of the search path that knows the name."""
        if not names:
            return None
        if len(names) > 1:
            key = (names[-2], names[-1])
            return key if key in known else None
        for namespace in (self.namespace_override, *self.search_path, "public"):
            if namespace is not None and (namespace, names[-1]) in known:
                return (namespace, names[-1])
        return None

    def find_type(self, names: tuple[str, ...]) -> QualifiedName | None:
        """The namespace and name of a type of the script (a table's row type too)."""
        return self.find_name(names, self.catalog.types) or self.find_name(names, self.catalog.relations)

    def find_relation(self, range_var: Node) -> Id | None:
        """The id of the table, view, sequence or index that a `RangeVar` names."""
        return self.relation_named(range_var_names(range_var))

    def relation_named(self, names: tuple[str, ...]) -> Id | None:
        """The id of the relation with this qualified name."""
        key = self.find_name(names, self.catalog.relations)
        return self.catalog.relations[key] if key else None

    @property
    def kept_path(self) -> tuple[str, ...]:
        """The search path to note with text whose names it resolves; empty where that is the default one."""
        path = tuple(name for name in (self.namespace_override, *self.search_path) if name and name != "$user")
        return () if path in ((), DEFAULT_PATH) else path

    # -- text and diagnostics --------------------------------------------------------------------------------------

    @property
    def tokens(self) -> Tokens:
        """The tokens of the statement at hand, scanned when they are first asked for."""
        if self._tokens is None or self._tokens[0] is not self.statement:
            held = Tokens(self.statement.data, self.statement.start, self.statement.end)
            self._tokens = (self.statement, held)
        return self._tokens[1]

    @property
    def text(self) -> str:
        """The statement at hand, without its final semicolon and what is only comment behind it."""
        return self.statement.text(self.statement.start, self.tokens.ends[-1])

    @property
    def line(self) -> int:
        """The line of the script on which the statement at hand begins."""
        return self.line_at(self.statement.start)

    def line_at(self, position: int) -> int:
        """The line of the script of a position in the statement at hand."""
        return self.script.line(self.statement.shift + position)

    def note(
        self, code: str, message: str, help: str = "", *, level: Level = "info", subject: Id | None = None
    ) -> None:
        """A diagnostic at the statement at hand."""
        line, column = self.script.position(self.statement.shift + self.statement.start)
        self.diagnostics.append(
            Diagnostic(code=code, level=level, message=message, help=help, line=line, column=column, subject=subject)
        )

    def passes_over(self, refusal: NotModelledError, node: Node) -> bool:
        """Whether the statement or command is one that leaves what is there already as it is; then that is said."""
        is_allowed = self.is_conditional or any(node.get(word) for word in _IF_NOT_EXISTS)
        if not (is_allowed and isinstance(refusal, AlreadyThereError)):
            return False
        self.note("IMPORT_ALREADY_THERE", f"{refusal.reason} and is left as it is.")
        return True

    def count(self, name: str) -> None:
        """Counts a statement that is passed over."""
        number, line = self.counts.get(name, (0, self.line))
        self.counts[name] = (number + 1, line)


def range_var_names(range_var: Node) -> tuple[str, ...]:
    """The namespace, where one is written, and the name."""
    namespace = range_var.get("schemaname")
    return (namespace, range_var["relname"]) if namespace else (range_var["relname"],)
