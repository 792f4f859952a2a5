"""What people do to a schema, as plain functions from a document and arguments to a batch of changes.

The rules of the model (cascades, unique names, types of foreign keys, inherited columns) stand here and nowhere else:
applying changes knows none of them.
"""
