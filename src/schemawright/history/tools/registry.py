"""What a tool is, and the list of them: each module of this folder that exports a constant `TOOL`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.discovery import collect
from schemawright.base.errors import InvalidError
from schemawright.history.folder import History


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of a folder by name, and what the tool has no place for."""

    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool that runs migrations; `write` may raise `HistoryError`."""

    id: str
    title: str
    write: Callable[[History], Exported]


@cache
def tools() -> Mapping[str, Tool]:
    """Every tool by its id."""
    import schemawright.history.tools as package

    return collect(package.__name__, package.__path__, "TOOL", lambda tool: tool.id)


def tool_named(id: str) -> Tool:
    """The tool of an id, or `InvalidError`."""
    if (tool := tools().get(id)) is None:
        raise InvalidError(f"There is no tool {id!r}. Use one of: {', '.join(tools())}.", code="unknown_tool")
    return tool
