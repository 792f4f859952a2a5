"""The command line. Starting it imports next to nothing: each command brings in what it needs when it runs."""


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    import gc

    from schemawright.cli.app import run

    # A command ends before garbage in rings could matter, but what it holds would be walked through over and over,
    # and by the interpreter once more at the end. `serve` switches the collector on again.
    gc.disable()
    code = run()
    gc.freeze()
    raise SystemExit(code)
