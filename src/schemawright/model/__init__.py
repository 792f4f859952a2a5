"""The records that a schema is made of: one file a kind, discovered by `model.kinds`."""
