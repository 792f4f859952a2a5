"""Scripts of MySQL and MariaDB to records, without a server.

`statements` runs a script against a `catalog` of records, as a server would; the other modules read one thing each with
a `cursor`. What they do not know is kept as a raw object: nothing is lost.
"""
