"""The command line. Starting it imports next to nothing: each command brings in what it needs when it runs."""


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    from schemawright.cli.app import run

    raise SystemExit(run())
