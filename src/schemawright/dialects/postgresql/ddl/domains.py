"""Domains: each check and the default is a part of its own, so that a function that one uses can step aside."""

from collections.abc import Iterator
from functools import partial

from schemawright.dialects.ddl import Alter, Key, Part, Statements, Text, made_anew, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import not_null_names
from schemawright.dialects.postgresql.ddl.write import bracketed, collate, comment_on, comments, default_expression
from schemawright.dialects.registry import dialect_named
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.types import Composite, Domain, DomainCheck, Range

PRIORITY = 30


def parts(document: Document, domain: Domain, sort: str) -> Iterator[Part]:
    """The domain, its default and its checks."""
    named = (domain.data_type, domain.collation)
    yield Part(
        key=domain.id,
        record=domain,
        priority=PRIORITY,
        create=lambda names, domain: create(names, domain, frozenset()),
        drop=lambda names, domain: (f"DROP DOMAIN {names.of(domain)}",),
        requires=frozenset((domain.namespace_id,)) if domain.namespace_id is not None else frozenset(),
        texts=tuple(Text(name, relations=True) for name in named if name is not None),
        recreatable=False,
        sort=sort,
    )
    if domain.default_value is not None:
        yield Part(
            key=f"{domain.id}/default",
            record=domain,
            priority=PRIORITY + 2,
            create=lambda names, domain: (_default(names, domain),),
            drop=lambda names, domain: (f"ALTER DOMAIN {names.of(domain)} DROP DEFAULT",),
            requires=frozenset((domain.id,)),
            texts=(Text(domain.default_value, field="default_value"),),
            inside=domain.id,
            gone_with=(domain.id,),
            overrides=True,
            sort=sort,
        )
    for check in domain.checks:
        yield Part(
            key=_key(domain, check),
            record=domain,
            priority=PRIORITY + 2,
            create=partial(_create_check, check.name),
            drop=partial(_drop_check, check.name),
            requires=frozenset((domain.id,)),
            texts=(Text(check.expression, field="expression"),),
            inside=domain.id,
            gone_with=(domain.id,),
            sort=sort,
        )


def _key(domain: Domain, check: DomainCheck) -> Key:
    return f"{domain.id}/check {check.name}"


def create(names: Names, domain: Domain, apart: frozenset[Key]) -> Statements:
    """`CREATE DOMAIN` with its default and checks but those of `apart`, and its comments."""
    text = f"CREATE DOMAIN {names.of(domain)} AS {names.type(domain.data_type)}{collate(names, domain.collation)}"
    if domain.default_value is not None and f"{domain.id}/default" not in apart:
        text += f" DEFAULT {default_expression(domain.default_value)}"
    text += "" if domain.is_nullable else not_null_names.of_new_domain(names, domain)
    held = [check for check in domain.checks if _key(domain, check) not in apart]
    yield text + "".join(f"\n    {_clause(names, check)}" for check in held if check.validated)
    for check in held:
        if not check.validated:
            yield _add(names, domain, check)
        yield from comments(names, _called(names, domain, check), check.comment)
    yield from comments(names, f"DOMAIN {names.of(domain)}", domain.comment)


def _default(names: Names, domain: Domain) -> str:
    return f"ALTER DOMAIN {names.of(domain)} SET DEFAULT {default_expression(domain.default_value or 'NULL')}"


def _clause(names: Names, check: DomainCheck) -> str:
    return f"CONSTRAINT {names.quote(check.name)} CHECK {bracketed(check.expression)}"


def _called(names: Names, domain: Domain, check: DomainCheck) -> str:
    return f"CONSTRAINT {names.quote(check.name)} ON DOMAIN {names.of(domain)}"


def _add(names: Names, domain: Domain, check: DomainCheck) -> str:
    late = "" if check.validated else " NOT VALID"
    return f"ALTER DOMAIN {names.of(domain)} ADD {_clause(names, check)}{late}"


def _create_check(name: str, names: Names, domain: Domain) -> Statements:
    check = next(check for check in domain.checks if check.name == name)
    yield _add(names, domain, check)
    yield from comments(names, _called(names, domain, check), check.comment)


def _drop_check(name: str, names: Names, domain: Domain) -> Statements:
    yield f"ALTER DOMAIN {names.of(domain)} DROP CONSTRAINT {names.quote(name)}"


def _checks(names: Names, before: Domain, after: Domain) -> Statements:
    """What becomes of checks that stay: whether the values that are there keep them, and their comments."""
    known = {check.name: check for check in before.checks}
    for check in after.checks:
        old = known.get(check.name)
        if old is None or _key(after, check) in names.dropped:
            continue
        if old.validated and not check.validated:
            yield from _drop_check(check.name, names, after)
            yield from _create_check(check.name, names, after)
            continue
        if check.validated and not old.validated:
            yield f"ALTER DOMAIN {names.of(after)} VALIDATE CONSTRAINT {names.quote(check.name)}"
        if old.comment != check.comment:
            yield comment_on(names, _called(names, after, check), check.comment)


def is_made_anew(before: Domain, after: Domain, document: Document) -> bool:
    """Whether values must be looked at, and some are in arrays or other types, where PostgreSQL cannot find them."""
    known = {(check.name, check.expression) for check in before.checks if check.validated}
    added = any(check.validated and (check.name, check.expression) not in known for check in after.checks)
    is_stricter = added or (before.is_nullable and not after.is_nullable)
    return is_stricter and _is_inside_others(Names(document, dialect_named("postgresql")), after)


def _is_inside_others(names: Names, domain: Domain) -> bool:
    spelt = names.spelt(domain)
    document = names.document
    if any(column.data_type == f"{spelt}[]" for column in document.all(Column)):
        return True
    attributes = (attribute for composite in document.all(Composite) for attribute in composite.attributes)
    held = (*(attribute.data_type for attribute in attributes), *(one.subtype for one in document.all(Range)))
    if any(type_parts(text).base == spelt for text in held):
        return True
    return any(
        type_parts(one.data_type).base == spelt and _is_inside_others(names, one) for one in document.all(Domain)
    )


def _nullable(names: Names, before: Domain, after: Domain) -> Statements:
    if not after.is_nullable and after.not_null_name is not None and not_null_names.are_kept_of_domains(names):
        yield f"ALTER DOMAIN {names.of(after)} ADD CONSTRAINT {names.quote(after.not_null_name)} NOT NULL"
    else:
        yield f"ALTER DOMAIN {names.of(after)} {'DROP' if after.is_nullable else 'SET'} NOT NULL"


def _comment(names: Names, before: Domain, after: Domain) -> Statements:
    yield comment_on(names, f"DOMAIN {names.of(after)}", after.comment)


ALTERS = (
    silent("default_value"),
    made_anew("data_type", "collation"),
    Alter(("checks",), _checks),
    Alter(("is_nullable",), _nullable),
    Alter(("not_null_name",), not_null_names.rename_of_domain),
    Alter(("comment",), _comment),
)
