"""Folders of other tools: each module exports a constant `TOOL`."""
