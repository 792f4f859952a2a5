"""Functions, procedures, aggregates, operators, casts and languages, as raw objects."""

from typing import Any

from schemawright.importers.postgresql_catalog.reading import (
    USER_NAMESPACE,
    Object,
    Reading,
    literal,
    own,
    provided,
    quote,
    text_of,
)

ARGUMENTS = (
    "ARRAY(SELECT format_type(u.t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS u (t, place) ORDER BY place)"
)


def operator(expression: str) -> str:
    """The SQL expression that writes the operator with the oid `expression` as `OPERATOR(s.+)`."""
    return (
        f"(SELECT 'OPERATOR(' || quote_ident(xn.nspname) || '.' || xo.oprname || ')' FROM pg_operator xo"
        f" JOIN pg_namespace xn ON xn.oid = xo.oprnamespace WHERE xo.oid = {expression})"
    )


def qualified(catalog: str, prefix: str, expression: str) -> str:
    """The SQL expression that writes the qualified name of an object of `catalog` with the oid `expression`."""
    return (
        f"(SELECT quote_ident(xn.nspname) || '.' || quote_ident(xx.{prefix}name) FROM {catalog} xx"
        f" JOIN pg_namespace xn ON xn.oid = xx.{prefix}namespace WHERE xx.oid = {expression})"
    )


def function(expression: str) -> str:
    """The SQL expression that writes the qualified name of a function, `NULL` for none."""
    return qualified("pg_proc", "pro", expression)


def read_routines(reading: Reading) -> None:
    """All of them."""
    _languages(reading)
    _functions(reading)
    _aggregates(reading)
    _operators(reading)
    _casts(reading)
    _transforms(reading)


def _functions(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT p.oid, p.proname, n.nspname, p.prokind::text AS kind, {ARGUMENTS} AS arguments,"
        " pg_get_functiondef(p.oid) AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        f" WHERE p.prokind <> 'a' AND {USER_NAMESPACE} AND {own('pg_proc', 'p', inner=False)} ORDER BY p.oid"
    ):
        object_type = "procedure" if row.kind == "p" else "function"
        name = signature(row)
        text = row.text.replace("CREATE OR REPLACE ", "CREATE ", 1)
        _add_routine(reading, row, object_type, name, text)


def signature(row: Any) -> str:
    """`public.area(integer, integer)`."""
    return f"{text_of((row.nspname, row.proname))}({', '.join(row.arguments)})"


def _add_routine(reading: Reading, row: Any, object_type: str, name: str, text: str) -> None:
    reading.add_raw(
        Object("pg_proc", row.oid),
        object_type,
        name,
        text,
        namespace=row.nspname,
        provides=provided(row.nspname, row.proname),
        spoken=f"{object_type.upper()} {name}",
    )


_AGGREGATE = f"""SELECT p.oid, p.proname, n.nspname, {ARGUMENTS} AS arguments,
  pg_get_function_arguments(p.oid) AS written,
 a.aggkind::text AS kind, {function("a.aggtransfn")} AS sfunc, format_type(a.aggtranstype, NULL) AS stype,
  a.aggtransspace AS sspace,
 {function("a.aggfinalfn")} AS finalfunc, a.aggfinalextra, a.aggfinalmodify::text AS finalmodify,
 {function("a.aggcombinefn")} AS combinefunc, {function("a.aggserialfn")} AS serialfunc,
 {function("a.aggdeserialfn")} AS deserialfunc, a.agginitval, {function("a.aggmtransfn")} AS msfunc,
 {function("a.aggminvtransfn")} AS minvfunc, format_type(NULLIF(a.aggmtranstype, 0), NULL) AS mstype,
  a.aggmtransspace AS msspace,
 {function("a.aggmfinalfn")} AS mfinalfunc, a.aggmfinalextra, a.aggmfinalmodify::text AS mfinalmodify, a.aggminitval,
 {operator("a.aggsortop")} AS sortop, p.proparallel::text AS parallel
FROM pg_aggregate a JOIN pg_proc p ON p.oid = a.aggfnoid JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE {USER_NAMESPACE} AND {own("pg_proc", "p")} ORDER BY p.oid"""

_MODIFY = {"r": "READ_ONLY", "s": "SHAREABLE", "w": "READ_WRITE"}
_PARALLEL = {"s": "SAFE", "r": "RESTRICTED", "u": None}


def _aggregates(reading: Reading) -> None:
    for row in reading.rows(_AGGREGATE):
        usual = "r" if row.kind == "n" else "w"
        options = {
            "SFUNC": row.sfunc,
            "STYPE": row.stype,
            "SSPACE": row.sspace or None,
            "FINALFUNC": row.finalfunc,
            "FINALFUNC_MODIFY": _MODIFY[row.finalmodify] if row.finalmodify != usual else None,
            "COMBINEFUNC": row.combinefunc,
            "SERIALFUNC": row.serialfunc,
            "DESERIALFUNC": row.deserialfunc,
            "INITCOND": literal(row.agginitval) if row.agginitval is not None else None,
            "MSFUNC": row.msfunc,
            "MINVFUNC": row.minvfunc,
            "MSTYPE": row.mstype if row.msfunc else None,
            "MSSPACE": row.msspace or None,
            "MFINALFUNC": row.mfinalfunc,
            "MFINALFUNC_MODIFY": _MODIFY[row.mfinalmodify] if row.msfunc and row.mfinalmodify != usual else None,
            "MINITCOND": literal(row.aggminitval) if row.aggminitval is not None else None,
            "SORTOP": row.sortop,
            "PARALLEL": _PARALLEL[row.parallel],
        }
        flags = {
            "FINALFUNC_EXTRA": row.aggfinalextra,
            "MFINALFUNC_EXTRA": row.aggmfinalextra,
            "HYPOTHETICAL": row.kind == "h",
        }
        text = definition(options, *(flag for flag, is_set in flags.items() if is_set))
        written = row.written or "*"
        _add_routine(
            reading,
            row,
            "aggregate",
            signature(row),
            f"CREATE AGGREGATE {text_of((row.nspname, row.proname))}({written}) {text}",
        )
        reading.spoken[Object("pg_proc", row.oid)] = f"AGGREGATE {text_of((row.nspname, row.proname))}({written})"


def definition(options: dict[str, Any], *flags: str) -> str:
    """`(A = b, …, FLAG)` without the options that are `None`."""
    lines = [f"{name} = {value}" for name, value in options.items() if value is not None] + list(flags)
    return "(\n    " + ",\n    ".join(lines) + "\n)"


def _operators(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT o.oid, o.oprname, n.nspname, {function('o.oprcode')} AS function,"
        " format_type(NULLIF(o.oprleft, 0), NULL) AS left, format_type(NULLIF(o.oprright, 0), NULL) AS right,"
        f" {operator('o.oprcom')} AS commutator, {operator('o.oprnegate')} AS negator,"
        f" {function('o.oprrest')} AS restrict, {function('o.oprjoin')} AS join, o.oprcanhash, o.oprcanmerge"
        " FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace"
        f" WHERE o.oprcode <> 0 AND {USER_NAMESPACE} AND {own('pg_operator', 'o')} ORDER BY o.oid"
    ):
        options = {
            "FUNCTION": row.function,
            "LEFTARG": row.left,
            "RIGHTARG": row.right,
            "COMMUTATOR": row.commutator,
            "NEGATOR": row.negator,
            "RESTRICT": row.restrict,
            "JOIN": row.join,
        }
        flags = (*(("HASHES",) if row.oprcanhash else ()), *(("MERGES",) if row.oprcanmerge else ()))
        name = f"{quote(row.nspname)}.{row.oprname}"
        reading.add_raw(
            Object("pg_operator", row.oid),
            "operator",
            name,
            f"CREATE OPERATOR {name} {definition(options, *flags)}",
            namespace=row.nspname,
            spoken=f"OPERATOR {name} ({row.left or 'NONE'}, {row.right or 'NONE'})",
        )


_CONTEXT = {"e": "", "a": " AS ASSIGNMENT", "i": " AS IMPLICIT"}


def _casts(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT c.oid, format_type(c.castsource, NULL) AS source, format_type(c.casttarget, NULL) AS target,"
        f" c.castcontext::text AS context, c.castmethod::text AS method, p.proname, n.nspname, {ARGUMENTS} AS arguments"
        " FROM pg_cast c LEFT JOIN pg_proc p ON p.oid = c.castfunc LEFT JOIN pg_namespace n ON n.oid = p.pronamespace"
        f" WHERE {own('pg_cast', 'c', inner=False)} ORDER BY c.oid"
    ):
        name = f"({row.source} AS {row.target})"
        how = {
            "f": f"WITH FUNCTION {signature(row)}" if row.proname else "",
            "b": "WITHOUT FUNCTION",
            "i": "WITH INOUT",
        }
        text = f"CREATE CAST {name} {how[row.method]}{_CONTEXT[row.context]}"
        reading.add_raw(Object("pg_cast", row.oid), "cast", name, text, spoken=f"CAST {name}")


def _languages(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT l.oid, l.lanname, l.lanpltrusted, {function('l.lanplcallfoid')} AS handler,"
        f" {function('l.laninline')} AS inline, {function('l.lanvalidator')} AS validator"
        f" FROM pg_language l WHERE l.lanispl AND {own('pg_language', 'l')} ORDER BY l.oid"
    ):
        trusted = "TRUSTED " if row.lanpltrusted else ""
        text = f"CREATE {trusted}LANGUAGE {quote(row.lanname)} HANDLER {row.handler}"
        text += f" INLINE {row.inline}" if row.inline else ""
        text += f" VALIDATOR {row.validator}" if row.validator else ""
        name = quote(row.lanname)
        reading.add_raw(
            Object("pg_language", row.oid), "language", name, text, provides=(name,), spoken=f"LANGUAGE {name}"
        )


def _transforms(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT t.oid, format_type(t.trftype, NULL) AS type, l.lanname, t.trffromsql::regprocedure::text AS from_sql,"
        " t.trftosql::regprocedure::text AS to_sql, t.trffromsql <> 0 AS has_from, t.trftosql <> 0 AS has_to"
        f" FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang WHERE {own('pg_transform', 't')} ORDER BY t.oid"
    ):
        parts = [f"FROM SQL WITH FUNCTION {row.from_sql}"] if row.has_from else []
        parts += [f"TO SQL WITH FUNCTION {row.to_sql}"] if row.has_to else []
        name = f"FOR {row.type} LANGUAGE {quote(row.lanname)}"
        text = f"CREATE TRANSFORM {name} ({', '.join(parts)})"
        reading.add_raw(Object("pg_transform", row.oid), "transform", name, text, spoken=f"TRANSFORM {name}")
