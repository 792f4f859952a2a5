"""What a server is started with."""

from dataclasses import dataclass
from pathlib import Path

STATIC = Path(__file__).with_name("static")
"""Where the front end is built into."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the server runs; `token` is what gives access."""

    token: str
    host: str = "127.0.0.1"
    scratch_url: str | None = None
    max_body_bytes: int = 64 * 1024 * 1024
    static: Path = STATIC
    embed_from: tuple[str, ...] = ()
    """The origins of other sites whose pages may show `/embed/…` in a frame."""
