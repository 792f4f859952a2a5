"""Data that keeps every constraint: rows for each table, in an order in which they can be inserted."""
