"""Migrations that keep nobody waiting: each statement that would block others for long is replaced by some that do not.

`rules/` has a file for each form of statement. A change of type that rewrites the table, and a rename, are made by a
column beside the old one (`twins`).
"""

from schemawright.dialects.postgresql.safe.passage import safe

__all__ = ["safe"]
