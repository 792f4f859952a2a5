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
