"""Texts of MySQL and MariaDB after a rename, which the servers themselves do not rewrite."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from schemawright.base.errors import SchemawrightError
from schemawright.dialects.mysql.sources import Name, Reading, Scope

Columns = Mapping[str, frozenset[str] | None]
"""The names in lower case of each relation's columns; `None` where they are not known."""


class CannotRewriteError(SchemawrightError):
    """The text uses the old name where it can't be replaced."""

    code = "cannot_rewrite"


@dataclass(frozen=True)
class Renaming:
    """A relation, or one of its columns, gets another name."""

    dialect: str
    quote: Callable[[str], str]
    relations: Columns
    relation: str
    old: str
    new: str
    is_column: bool

    def own(self, text: str) -> str:
        """An expression that names columns of the relation alone."""
        if not self.is_column:
            return text
        reading = Reading(text, self.dialect)
        found = (name.parts[-1] for name in reading.names if self._is_old(reading, name.parts[-1]))
        return _replaced(text, reading, {at: self.quote(self.new) for at in found})

    def text(self, text: str, *, of_trigger: bool = False) -> str:
        """A query, or the statement that makes a routine or trigger; `of_trigger`: one of the relation.

        Views keep the names of their columns. Raises `CannotRewriteError` where it cannot be told whose a
        name is.
        """
        reading = Reading(text, self.dialect)
        if not self.is_column:
            return _replaced(text, reading, {at: self.quote(self.new) for at in self._relations_in(reading)})
        edits = {}
        for name in reading.names:
            at = name.parts[-1]
            if not name.is_source and self._is_old(reading, at) and self._is_it(reading, name, of_trigger):
                kept = f" AS {self.quote(reading.tokens[at].value)}" if name.is_item else ""
                edits[at] = self.quote(self.new) + kept
        return _replaced(text, reading, edits)

    def _is_old(self, reading: Reading, at: int) -> bool:
        return reading.tokens[at].value.lower() == self.old.lower()

    def _relations_in(self, reading: Reading) -> Iterator[int]:
        """The relation where it is a source, the argument of `nextval`, or stands before its columns."""
        for name in reading.names:
            first = reading.tokens[name.parts[0]]
            if first.value != self.relation:
                continue
            front = [token.word for token in reading.tokens[max(name.parts[0] - 3, 0) : name.parts[0]]]
            is_counted = front[-2:] in (["NEXTVAL", "("], ["LASTVAL", "("], ["SETVAL", "("])
            is_counted = is_counted or front in (["NEXT", "VALUE", "FOR"], ["PREVIOUS", "VALUE", "FOR"])
            behind = [token.text for token in reading.tokens[name.parts[-1] + 1 :][:1]]
            is_label = len(name.parts) > 1 or behind == ["."] or name.clause == "DELETE"
            if name.is_source or is_counted or (is_label and _source(name.scope, self.relation) == self.relation):
                yield name.parts[0]

    def _is_it(self, reading: Reading, name: Name, of_trigger: bool) -> bool:
        """Whether a name is that of the column."""
        if len(name.parts) > 1:
            owner = reading.tokens[name.parts[-2]].value
            if owner.upper() in ("NEW", "OLD") and _source(name.scope, owner) is None:
                return of_trigger
            return _source(name.scope, owner) == self.relation
        if name.clause in ("HAVING", "ORDER") and (name.scope.is_union or self.old.lower() in name.scope.outputs):
            return False  # What the list says goes first, and keeps its name.
        if not self._owns(name):
            return False
        if self.old.lower() in reading.declared:
            raise self._refused("it is a variable, too")
        if _is_shared(reading, name):
            raise self._refused("tables are joined by it")
        return True

    def _owns(self, name: Name) -> bool:
        """Whether the innermost scope with such a column has it from the relation."""
        is_unsure = False
        for scope in name.scope.chain():
            held = [source for source in scope.sources.values() if source is not None]
            if self.relation in held:
                if is_unsure:
                    raise self._refused("it may be a subquery's")
                return True
            columns = [self.relations.get(source) for source in held]
            if any(one is not None and self.old.lower() in one for one in columns):
                return False
            is_unsure = is_unsure or None in columns or None in scope.sources.values()
        return False

    def _refused(self, why: str) -> CannotRewriteError:
        return CannotRewriteError(f"{self.old} cannot be renamed in a text: {why}.")


def _source(scope: Scope, label: str) -> str | None:
    """The relation that a label stands for."""
    return next((one.sources[label] for one in scope.chain() if label in one.sources), None)


def _is_shared(reading: Reading, name: Name) -> bool:
    """Whether the name stands in `USING (…)`."""
    at = name.parts[0] - 1
    while at >= 0 and (reading.tokens[at].text == "," or reading.tokens[at].kind in ("name", "quoted")):
        if reading.tokens[at].word == "USING":
            return False
        at -= 1
    return at > 0 and reading.tokens[at].text == "(" and reading.tokens[at - 1].word == "USING"


def _replaced(text: str, reading: Reading, edits: Mapping[int, str]) -> str:
    for at in sorted(edits, reverse=True):
        token = reading.tokens[at]
        text = text[: token.start] + edits[at] + text[token.end :]
    return text
