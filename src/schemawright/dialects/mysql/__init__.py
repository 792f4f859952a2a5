"""MySQL, 8.0 and later: names, quoting, types and DDL, which MariaDB shares but for what `ddl.flavour` tells."""

from dataclasses import replace
from functools import partial
from types import MappingProxyType

from schemawright.dialects.mysql.ddl import make_ddl
from schemawright.dialects.mysql.ddl.flavour import MYSQL
from schemawright.dialects.mysql.keywords import RESERVED
from schemawright.dialects.mysql.locks import locks
from schemawright.dialects.mysql.text import LEXER, quote_literal
from schemawright.dialects.mysql.types import ALIASES, TYPES, canonical_type
from schemawright.dialects.naming import choose_name
from schemawright.dialects.registry import Dialect

NAME_BYTES = 64

DIALECT = Dialect(
    name="mysql",
    title="MySQL",
    default_namespace=None,
    max_name_bytes=NAME_BYTES,
    types=TYPES,
    type_aliases=ALIASES,
    reserved=RESERVED,
    quote="`",
    shared_names=MappingProxyType({"relation": ("table", "view")}),
    canonical_type=canonical_type,
    choose_name=partial(choose_name, limit=NAME_BYTES),
    lexer=LEXER,
    quote_literal=quote_literal,
)
DDL = replace(make_ddl(MYSQL), locks=partial(locks, flavour=MYSQL))
