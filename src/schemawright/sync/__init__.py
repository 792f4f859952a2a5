"""Editing together: one order of batches a schema, rooms, presence. Knows no socket library and no web framework."""
