"""Where MySQL and MariaDB part ways. All else of their DDL is one."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Flavour:
    """What one of the two says or does in its own way."""

    dialect: str
    title: str
    unicode_collation: str
    """The collation of `utf8mb4` where none is given."""
    checks_of_columns: bool
    """Whether a check that is written at a column stays part of its definition, under the column's name."""
    follows_renames: bool
    """Whether checks and generated columns take the new name of a column by themselves."""
    expression_indexes: bool
    """Whether an index may be over an expression."""
    not_enforced: bool
    """Whether a check may be there without being kept."""
    generated_not_null: bool
    """Whether a generated column may be `NOT NULL`."""
    sequences: bool
    lacks: frozenset[str]
    """Types, and options of tables and columns, that the other alone has."""
    whole_texts: bool
    """Whether an index may be over the whole of a text, however long it is."""
    checks_share_names: bool
    """Whether the names of checks are unique in the whole database, and those that begin so follow their table's."""
    literal_defaults_of_text: bool
    """Whether a text or blob takes a literal as its default; else it must be an expression in brackets."""
    hidden_index: str
    """The word for an index that the optimizer leaves aside."""
    json_is_text: bool
    """Whether `json` is another name of `longtext` with a check."""


MYSQL = Flavour(
    dialect="mysql",
    title="MySQL",
    unicode_collation="utf8mb4_0900_ai_ci",
    checks_of_columns=False,
    follows_renames=False,
    expression_indexes=True,
    not_enforced=True,
    generated_not_null=True,
    sequences=False,
    lacks=frozenset(
        """uuid inet4 inet6 xmltype encrypted encryption_key_id page_checksum page_compressed page_compression_level
        transactional compressed""".split()
    )
    | {"with system versioning", "without system versioning", "ref_system_id"},
    whole_texts=False,
    checks_share_names=True,
    literal_defaults_of_text=False,
    hidden_index="INVISIBLE",
    json_is_text=False,
)
"""MySQL 8.0, Reference Manual, sections 13.1.9 and 13.1.20."""

MARIADB = Flavour(
    dialect="mariadb",
    title="MariaDB",
    unicode_collation="utf8mb4_general_ci",
    checks_of_columns=True,
    follows_renames=True,
    expression_indexes=False,
    not_enforced=False,
    generated_not_null=False,
    sequences=True,
    lacks=frozenset(("autoextend_size", "compression", "encryption", "srid")),
    whole_texts=True,
    checks_share_names=False,
    literal_defaults_of_text=True,
    hidden_index="IGNORED",
    json_is_text=True,
)
"""MariaDB 10.6 and later (knowledge base, CREATE TABLE and ALTER TABLE)."""

FLAVOURS = {flavour.dialect: flavour for flavour in (MYSQL, MARIADB)}
