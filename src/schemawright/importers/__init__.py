"""Readers of schemas: one file a format, each exporting one constant `IMPORTER`, found by `registry`."""
