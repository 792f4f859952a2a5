"""Formats that a document is written in; one file a format, found by `exporters.registry`."""
