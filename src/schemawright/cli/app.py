"""The commands, found: each module of `cli.commands` holds one, the function `command`, called like its file.

A package in it is a group of commands (`schemawright migrate up`).
"""

import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

import typer

import schemawright
from schemawright.base.errors import SchemawrightError, SourceError, UnsupportedError
from schemawright.cli import commands
from schemawright.cli.output import complain

DONE, FINDINGS, MISUSE = 0, 1, 2
INTERRUPTED = 130


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"schemawright {schemawright.__version__}")
        raise typer.Exit


def application() -> typer.Typer:
    """The command line with every command."""
    app = typer.Typer(
        name="schemawright",
        help="Design databases together on a canvas and take away code that has been run.",
        invoke_without_command=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _options(
        context: typer.Context,
        version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
    ) -> None:
        del version
        if context.invoked_subcommand is None:
            typer.echo(context.get_help())
            raise typer.Exit(MISUSE)

    _add(app, commands)
    return app


def _add(app: typer.Typer, package: ModuleType) -> None:
    """Adds the commands of a package, and a group of commands for each package in it."""
    for name in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        module = importlib.import_module(f"{package.__name__}.{name}")
        if hasattr(module, "command"):
            app.command(name=name.strip("_"))(module.command)
        else:
            group = typer.Typer(help=module.__doc__, no_args_is_help=True)
            _add(group, module)
            app.add_typer(group, name=name)


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and gives back its exit code: 0 done, 1 findings or refusals, 2 wrong use or unreadable."""
    try:
        result = typer.main.get_command(application()).main(
            args=list(arguments) if arguments is not None else None, prog_name="schemawright", standalone_mode=False
        )
    except typer.TyperException as error:
        complain(f"schemawright: {error.format_message()}")
        return MISUSE
    except typer.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; without this the interpreter complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except UnsupportedError as error:
        for diagnostic in error.diagnostics:
            complain(str(diagnostic))
        return FINDINGS
    except SourceError as error:
        place = f"{error.line}:{error.column or 1}: " if error.line is not None else ""
        complain(f"schemawright: {error.data.get('source', '')}{place}{error.message}")
        return MISUSE
    except SchemawrightError as error:
        complain(f"schemawright: {error.message}")
        return MISUSE
    return result if isinstance(result, int) else DONE
