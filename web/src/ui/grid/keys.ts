import type { At } from "./cells.ts";
import { FIELDS } from "./fields.ts";

const PAGE = 10;

/** Where a key leads the cursor of a grid with `last` as the number of its last row; nothing where it leads nowhere. */
export function keyToStep(key: string, mod: boolean, at: At, last: number): At | null {
  const { row, field } = at;
  switch (key) {
    case "ArrowUp":
      return { row: mod ? 0 : row - 1, field };
    case "ArrowDown":
      return { row: mod ? last : row + 1, field };
    case "ArrowLeft":
      return { row, field: mod ? -1 : field - 1 };
    case "ArrowRight":
      return { row, field: mod ? FIELDS.length - 1 : field + 1 };
    case "Home":
      return { row: mod ? 0 : row, field: 0 };
    case "End":
      return { row: mod ? last : row, field: FIELDS.length - 1 };
    case "PageUp":
      return { row: row - PAGE, field };
    case "PageDown":
      return { row: row + PAGE, field };
    default:
      return null;
  }
}
