"""Runs every bench of this folder, one after the other: `python -m bench [NAME…]`."""

import importlib
import pkgutil
import sys

import bench


def main() -> None:
    """Each module here with a function `main` is a bench."""
    for module in pkgutil.iter_modules(bench.__path__):
        if not sys.argv[1:] or module.name in sys.argv[1:]:
            run = (
                getattr(importlib.import_module(f"bench.{module.name}"), "main", None)
                if module.name != "__main__"
                else None
            )
            if run is not None:
                run()


if __name__ == "__main__":
    main()
