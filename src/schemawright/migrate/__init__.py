"""From two documents to an ordered plan of SQL. It knows parts and their order; the dialect knows SQL."""
