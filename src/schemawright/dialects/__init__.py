"""Databases: names, quoting, types and the DDL of each; one file or folder a database, found by `dialects.registry`."""
