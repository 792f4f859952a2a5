"""Arguments that several commands take. Light to import: `--help` needs them all."""

from typing import Annotated

import typer

Source = Annotated[
    str,
    typer.Argument(
        help="A .sql, .dbml or .schema.json file, - (standard input), a folder of migrations, a database URL, "
        "or store:SLUG[@REVISION].",
        show_default=False,
    ),
]
