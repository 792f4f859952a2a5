import { COLORS } from "../document/colors.ts";
import type { Face } from "../geometry/box.ts";

/** The colours of the canvas, read from the page's style sheet, so that both speak one language. */
export interface Theme {
  readonly ground: string;
  readonly dot: string;
  readonly box: string;
  readonly header: string;
  readonly border: string;
  readonly rule: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly block: string;
  readonly line: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly key: string;
  readonly warning: string;
  readonly danger: string;
  readonly shadow: string;
  readonly note: string;
  readonly noteEdge: string;
  readonly area: string;
}

export const FONT = '"Inter Variable", system-ui, sans-serif';

export const FACES: Readonly<Record<Face, string>> = {
  title: `600 13px ${FONT}`,
  name: `450 12.5px ${FONT}`,
  type: '400 11px "JetBrains Mono Variable", ui-monospace, monospace',
  note: `450 12.5px ${FONT}`,
};

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(`--canvas-${name}`).trim() || "#888";
  return {
    ground: value("ground"),
    dot: value("dot"),
    box: value("box"),
    header: value("header"),
    border: value("border"),
    rule: value("rule"),
    text: value("text"),
    muted: value("muted"),
    faint: value("faint"),
    block: value("block"),
    line: value("line"),
    accent: value("accent"),
    accentSoft: value("accent-soft"),
    key: value("key"),
    warning: value("warning"),
    danger: value("danger"),
    shadow: value("shadow"),
    note: value("note"),
    noteEdge: value("note-edge"),
    area: value("area"),
  };
}

/** A record's colour as CSS knows it; `null` for none and for what is none. */
export function colorOf(color: string | null): string | null {
  if (!color) return null;
  return COLORS[color] ?? (/^#[0-9a-f]{3,8}$/i.test(color) ? color : null);
}
