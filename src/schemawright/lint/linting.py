"""Running the rules: over a script, a document or a plan."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from schemawright.advise.registry import advisers, suggest
from schemawright.advise.suggestion import Suggestion
from schemawright.dialects.postgresql.parser import Script, Statement, parse
from schemawright.dialects.registry import dialect_named
from schemawright.importers.postgresql_parser.preparing import prepare
from schemawright.importers.registry import ImportOptions, importer_for
from schemawright.lint.acts import Act, Acts
from schemawright.lint.columns import SeenColumn, columns_changed, columns_of
from schemawright.lint.found import Found
from schemawright.lint.ignoring import Ignore, ignores_in, without_ignored
from schemawright.lint.registry import rules
from schemawright.lint.rule import Finding, Rule, Topic
from schemawright.lint.schemas import Places, SeenSchema
from schemawright.lint.settings import Settings
from schemawright.migrate.step import Plan
from schemawright.model.document import Document
from schemawright.model.schema import DialectName
from schemawright.model.table import Table

UNUSED = "LINT_IGNORE_UNUSED"
OF_PLANS: frozenset[Topic] = frozenset(("loss", "lock", "failure", "compatibility"))
"""What is worth saying of a migration that was not written by hand."""


def of_script(text: str, dialect: DialectName = "postgresql", settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the rules find in a script, by place: in its statements, and in the schema that it makes.

    Raises `SourceError` where it can't be read, `InvalidError` where nothing reads scripts of the dialect.
    """
    settings = settings or Settings()
    importer = importer_for("script.sql", dialect)
    document = Document(importer.read(text, ImportOptions(dialect=dialect)).records)
    if dialect != "postgresql":
        return _sorted(_of_document(document, settings))
    script = parse(prepare(text.removeprefix("\ufeff")).text)
    acts = Acts(script, settings.version, in_transaction=settings.in_transaction)
    found = [*_of_acts(acts, settings), *_of_document(document, settings, Places(acts))]
    lines = [(script.line(one.start), script.line(_end(script, one))) for one in script.statements]
    ignores = ignores_in(script.source, dialect_named(dialect).lexer, lines)
    left = list(without_ignored(found, ignores))
    return _sorted([*left, *_unused(ignores, settings)])


def of_document(document: Document, settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the rules find in a whole schema, by table."""
    return _sorted(_of_document(document, settings or Settings()))


def of_plan(plan: Plan, settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the way up of a plan for PostgreSQL loses, blocks, breaks or may fail at; places are in `plan.up_sql`."""
    settings = settings or Settings()
    acts = Acts(parse(plan.up_sql), settings.version)
    return _sorted(one for one in _of_acts(acts, settings) if one.rule.topic in OF_PLANS)


def suggestions(document: Document) -> tuple[Suggestion, ...]:
    """What advisers and rules say of a document, each with the operations that mend it where there are any."""
    names = {table.id: table.name for table in document.all(Table)}
    found = [
        Suggestion(
            key=f"{one.code}:{one.subject}",
            code=one.code,
            level=one.level,
            message=one.message,
            help=one.help,
            label=one.label,
            table_id=one.table_id,
            subject_ids=(one.subject,),
            operations=one.operations,
        )
        for one in of_document(document)
        if one.level != "info" and one.table_id and one.subject and one.code.removeprefix("LINT_") not in advisers()
    ]
    return (*suggest(document), *sorted(found, key=lambda one: (names[one.table_id], one.code, one.key)))


# ---- the rules by what they look at ---------------------------------------------------------------------------------


@cache
def _rules_by_act() -> Mapping[str, tuple[Rule, ...]]:
    acts = {what for rule in rules().values() for what in rule.acts}
    return {what: tuple(rule for rule in rules().values() if what in rule.acts) for what in acts}


def _of_acts(acts: Acts, settings: Settings) -> Iterator[Finding]:
    for act in acts.acts:
        for rule in _rules_by_act().get(act.what, ()):
            if (
                (level := settings.level(rule)) is not None
                and rule.act is not None
                and (rule.new_too or not act.is_new)
            ):
                for found in rule.act(act):
                    line, column = acts.script.position(_place(act, found))
                    yield _finding(rule, level, found, line, column)
    for rule in rules().values():
        if rule.script is not None and (level := settings.level(rule)) is not None:
            for found in rule.script(acts):
                yield _finding(rule, level, found, *acts.script.position(found.at or 0))
    for seen in columns_changed(acts):
        yield from _of_column(seen, settings, acts.script)


def _place(act: Act, found: Found) -> int:
    return act.at if found.at is None else found.at


def _of_column(seen: SeenColumn, settings: Settings, script: Script | None) -> Iterator[Finding]:
    for rule in rules().values():
        if rule.column is None or seen.dialect not in rule.dialects or (level := settings.level(rule)) is None:
            continue
        for found in rule.column(seen):
            line, column = script.position(found.at) if script and found.at is not None else (None, None)
            yield _finding(rule, level, found, line, column)


def _of_document(document: Document, settings: Settings, places: Places | None = None) -> Iterator[Finding]:
    for found in _unplaced(document, settings):
        place = places.position(document, found.subject) if places is not None and found.subject else None
        line, column = place or ((1, 1) if places is not None else (None, None))
        yield _finding(found.rule, found.level, found, line, column)


def _unplaced(document: Document, settings: Settings) -> Iterator[Finding]:
    for seen in columns_of(document):
        yield from _of_column(seen, settings, None)
    schema = SeenSchema(document, settings.names)
    for rule in rules().values():
        if rule.schema is None or document.schema.dialect not in rule.dialects:
            continue
        if (level := settings.level(rule)) is not None:
            for found in rule.schema(schema):
                yield _finding(rule, level, found, None, None)


def _finding(rule: Rule, level: str, found: Found | Finding, line: int | None, column: int | None) -> Finding:
    return Finding(
        rule=rule,
        level=level,  # type: ignore[arg-type]
        message=found.message,
        help=found.help or rule.safe,
        line=line,
        column=column,
        subject=found.subject,
        table_id=found.table_id,
        label=found.label,
        operations=found.operations,
    )


# ---- what is left ----------------------------------------------------------------------------------------------------


def _end(script: Script, statement: Statement) -> int:
    """The last byte of a statement; the semicolon behind it may stand on a line of its own."""
    end = statement.end
    while end > statement.start and script.data[end - 1 : end].isspace():
        end -= 1
    return max(end - 1, statement.start)


def _unused(ignores: Iterable[Ignore], settings: Settings) -> Iterator[Finding]:
    rule = rules()[UNUSED]
    if (level := settings.level(rule)) is None:
        return
    for ignore in ignores:
        for message in _said(ignore, settings):
            yield _finding(rule, level, Found(message=message), ignore.line, ignore.column)


def _said(ignore: Ignore, settings: Settings) -> Iterator[str]:
    if not ignore.is_own:
        return
    if not ignore.names:
        yield "This comment names no rule."
    for name in ignore.names:
        rule = rules().get(name)
        if rule is None:
            yield f"There is no rule {name}."
        elif name not in ignore.used and settings.level(rule) is not None:
            yield f"Nothing here is found by {name}."


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found = list(findings)
    return tuple(sorted(found, key=lambda one: (one.line or 0, one.column or 0, one.code)))
