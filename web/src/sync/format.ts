/** The format of a text, by its file's name or by how it begins. */
export function formatOf({ text, fileName = "" }: { text: string; fileName?: string }): "sql" | "dbml" | "document" {
  const name = fileName.toLowerCase();
  const start = text.trimStart();
  if (name.endsWith(".json") || (start.startsWith("{") && start.includes('"schemawright"'))) return "document";
  if (name.endsWith(".dbml") || /^\s*(Table|Project|Enum|Ref)\s+[\w"]+[^;]*\{/m.test(text.slice(0, 5000)))
    return "dbml";
  return "sql";
}

const CREATES =
  /\bcreate\s+((or|replace|global|local|temp|temporary|unlogged|foreign|materialized|recursive)\s+)*(table|type|domain|view|sequence)\s/i;

/** Whether a text is likely to make something: a document, DBML, or SQL that creates. */
export function isSchema(text: string): boolean {
  return formatOf({ text }) !== "sql" || CREATES.test(text);
}
