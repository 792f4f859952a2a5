"""Schemawright: design databases together on a canvas and take away code that has been run."""

__version__ = "0.1.0"
