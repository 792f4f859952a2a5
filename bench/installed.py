"""The program as `pip` leaves it."""

import os


def environment() -> dict[str, str]:
    """This process' environment, in which Python keeps what it compiled, as it does unless told otherwise."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
