"""A collation that is made anew while a type still has the old one, which so long bears another name."""

from msgspec.structs import replace

from schemawright.dialects.names import Names
from schemawright.dialects.naming import clip
from schemawright.dialects.postgresql.renaming import name_in, with_name
from schemawright.model.raw import RawObject


def step_aside(names: Names, raw: RawObject) -> tuple[str, RawObject] | None:
    """What gives it the other name, and the object as it is called then; `None` where it needs none, or has none."""
    called = name_in(raw.text) if raw.object_type == "collation" else None
    if called is None:
        return None
    spare = clip(called[-1], names.dialect.max_name_bytes - 5) + "__old"
    text = with_name(raw.text, names.namespace_of(raw), spare)
    if text is None:
        return None
    return f"ALTER COLLATION {raw.name} RENAME TO {names.quote(spare)}", replace(raw, text=text, provides=())
