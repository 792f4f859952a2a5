"""Finding in a schema of 10,000 tables and 100,000 columns, beside a plain look at every name: milliseconds in Node."""

import subprocess

from bench.node import built


def main() -> None:
    """Prints one line of JSON."""
    with built("find") as script:
        subprocess.run(["node", str(script)], check=True)


if __name__ == "__main__":
    main()
