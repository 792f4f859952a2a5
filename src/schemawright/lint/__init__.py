"""What may go wrong with a migration script or a schema: one rule a file in `rules/`, found by looking at the folder.

A rule looks at *acts* (what the statements of a script do to what was there before), at *columns* (of a document, and
those that a script adds or changes) or at a whole *document*. `linting` runs them.
"""
