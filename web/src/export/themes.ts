import { readTheme, type Theme } from "../canvas/theme.ts";

import type { PictureTheme } from "./choice.ts";

const WHITE = "#ffffff";
const NONE = "rgb(0 0 0 / 0)";

/** The canvas' colours in a theme, whatever the page is in: both read the one style sheet. */
export function pictureTheme(name: PictureTheme): Theme {
  const { dataset } = document.documentElement;
  const before = dataset["theme"];
  dataset["theme"] = name === "dark" ? "dark" : "light";
  const theme = readTheme();
  if (before === undefined) delete dataset["theme"];
  else dataset["theme"] = before;
  if (name !== "print") return theme;
  return {
    ...theme,
    ground: WHITE,
    header: WHITE,
    shadow: NONE,
    line: theme.muted,
    border: theme.faint,
    faint: theme.muted,
  };
}
