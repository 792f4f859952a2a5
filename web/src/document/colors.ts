import type { Document } from "./document.ts";
import type { Id } from "./ids.ts";

/** The colours that tables can be given, by name; a record holds the hexadecimal form. */
export const COLORS: Readonly<Record<string, string>> = {
  indigo: "#6366f1",
  blue: "#3b82f6",
  cyan: "#06b6d4",
  teal: "#14b8a6",
  green: "#22a06b",
  lime: "#84cc16",
  amber: "#f59e0b",
  orange: "#f97316",
  red: "#e5484d",
  pink: "#ec4899",
  purple: "#a855f7",
  slate: "#64748b",
};

/** Those that tell namespaces apart: red stays for what is wrong. */
const APART = ["indigo", "green", "amber", "pink", "cyan", "purple", "orange", "teal", "lime", "blue"].map(
  (name) => COLORS[name] as string,
);

/** The colour of the tables of a namespace that have none of their own; none in the default one, or where it is alone. */
export function namespaceColor(document: Document, id: Id | null): string | null {
  const namespaces = [...document.all("namespace")];
  const place = namespaces.findIndex((namespace) => namespace.id === id);
  if (namespaces.length < 2 || namespaces[place]?.name === "public") return null;
  return APART[place % APART.length] ?? null;
}
