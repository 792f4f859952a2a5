"""What only the canvas knows: notes and areas."""

from typing import Annotated, ClassVar

from schemawright.model.record import CANVAS, Record


class Note(Record, frozen=True, kw_only=True):
    """A text on the canvas."""

    text: Annotated[str, CANVAS] = ""
    color: Annotated[str | None, CANVAS] = None
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0
    width: Annotated[float, CANVAS] = 200.0
    height: Annotated[float, CANVAS] = 100.0

    together: ClassVar = (("position_x", "position_y"), ("width", "height"))


class Area(Record, frozen=True, kw_only=True):
    """A titled, coloured region behind tables."""

    title: Annotated[str, CANVAS] = ""
    color: Annotated[str | None, CANVAS] = None
    position_x: Annotated[float, CANVAS] = 0.0
    position_y: Annotated[float, CANVAS] = 0.0
    width: Annotated[float, CANVAS] = 400.0
    height: Annotated[float, CANVAS] = 300.0

    together: ClassVar = (("position_x", "position_y"), ("width", "height"))
