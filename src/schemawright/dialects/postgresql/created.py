"""How statements that make something begin, and what operators are made of."""

CREATED = (
    ("constraint trigger", "trigger"),
    ("event trigger", "event trigger"),
    ("foreign data wrapper", "foreign data wrapper"),
    ("foreign table", "foreign table"),
    ("access method", "access method"),
    ("operator class", "operator class"),
    ("operator family", "operator family"),
    ("text search parser", "text search parser"),
    ("text search template", "text search template"),
    ("text search dictionary", "text search dictionary"),
    ("text search configuration", "text search configuration"),
    ("trusted procedural language", "language"),
    ("trusted language", "language"),
    ("procedural language", "language"),
    ("language", "language"),
    ("default conversion", "conversion"),
    ("user mapping", "user mapping"),
    ("transform", "transform"),
    *(
        (word, word)
        for word in "function procedure aggregate trigger policy rule statistics type operator cast".split()
    ),
    *((f"{unique}index{how}", "index") for unique in ("unique ", "") for how in (" concurrently", "")),
    *(
        (word, word)
        for word in "collation server publication subscription conversion view domain table sequence".split()
    ),
)
"""How a `CREATE` begins, and what the object is called in its `DROP`."""

OPERATOR = frozenset("+-*/<>=~!@#%^&|`?")
"""What operators are made of."""
