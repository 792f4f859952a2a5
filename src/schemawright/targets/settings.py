"""Settings within a migration."""

from schemawright.migrate.step import Step


def local(step: Step) -> str:
    """The SQL of a step; a setting holds for its transaction alone, so that no pooled connection keeps it."""
    return f"SET LOCAL {step.sql[4:]}" if step.kind == "setting" and step.sql.startswith("SET ") else step.sql
