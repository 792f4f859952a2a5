"""MariaDB, 10.6 and later: MySQL's names and quoting, some types of its own. Its DDL is not written yet."""

from functools import partial
from types import MappingProxyType

from schemawright.dialects import mysql
from schemawright.dialects.naming import choose_name
from schemawright.dialects.registry import DataType, Dialect

RESERVED = (mysql.RESERVED | {"delete_domain_id", "do_domain_ids", "ignore_domain_ids", "offset", "page_checksum"}) | {
    "parse_vcol_expr", "ref_system_id", "returning", "stats_auto_recalc", "stats_persistent", "stats_sample_pages",
}  # fmt: skip
"""MySQL's reserved words and those that MariaDB adds (knowledge base, Reserved Words)."""

DIALECT = Dialect(
    name="mariadb",
    title="MariaDB",
    default_namespace=None,
    max_name_bytes=mysql.NAME_BYTES,
    types=(*mysql.TYPES, DataType("uuid", "other"), DataType("inet4", "network"), DataType("inet6", "network")),
    reserved=RESERVED,
    quote="`",
    shared_names=MappingProxyType({"relation": ("table", "view", "sequence")}),
    canonical_type=partial(mysql.canonical_type, widths=True),
    choose_name=partial(choose_name, limit=mysql.NAME_BYTES),
    lexer=mysql.LEXER,
    quote_literal=mysql.quote_literal,
)
