"""MariaDB, 10.6 and later: MySQL's names, quoting and DDL, some types of its own."""

from dataclasses import replace
from functools import partial
from types import MappingProxyType

from schemawright.dialects.mysql import NAME_BYTES
from schemawright.dialects.mysql.ddl import make_ddl
from schemawright.dialects.mysql.ddl.flavour import MARIADB
from schemawright.dialects.mysql.keywords import RESERVED as SHARED
from schemawright.dialects.mysql.locks import locks
from schemawright.dialects.mysql.text import LEXER, quote_literal
from schemawright.dialects.mysql.types import ALIASES, TYPES, canonical_type
from schemawright.dialects.naming import choose_name
from schemawright.dialects.registry import DataType, Dialect

RESERVED = (SHARED | {"delete_domain_id", "do_domain_ids", "ignore_domain_ids", "offset", "page_checksum"}) | {
    "parse_vcol_expr", "ref_system_id", "returning", "stats_auto_recalc", "stats_persistent", "stats_sample_pages",
}  # fmt: skip
"""MySQL's reserved words and those that MariaDB adds (knowledge base, Reserved Words)."""

DIALECT = Dialect(
    name="mariadb",
    title="MariaDB",
    default_namespace=None,
    max_name_bytes=NAME_BYTES,
    types=(*TYPES, DataType("uuid", "other"), DataType("inet4", "network"), DataType("inet6", "network")),
    type_aliases=ALIASES,
    reserved=RESERVED,
    quote="`",
    shared_names=MappingProxyType({"relation": ("table", "view", "sequence")}),
    canonical_type=partial(canonical_type, widths=True),
    choose_name=partial(choose_name, limit=NAME_BYTES),
    lexer=LEXER,
    quote_literal=quote_literal,
)
DDL = replace(make_ddl(MARIADB), locks=partial(locks, flavour=MARIADB))
