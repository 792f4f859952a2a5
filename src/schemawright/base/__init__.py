"""Ids, errors and diagnostics: what every other room may know."""
