/** The format of a text, by its file's name or by how it begins. */
export function formatOf({ text, fileName = "" }: { text: string; fileName?: string }): "sql" | "dbml" | "document" {
  const name = fileName.toLowerCase();
  const start = text.trimStart();
  if (name.endsWith(".json") || (start.startsWith("{") && start.includes('"schemawright"'))) return "document";
  if (name.endsWith(".dbml") || /^\s*(Table|Project|Enum|Ref)\s+[\w"]+[^;]*\{/m.test(text.slice(0, 5000)))
    return "dbml";
  return "sql";
}

/** Whether a text is likely to make something: a document, DBML, or SQL that creates. */
export function isSchema(text: string): boolean {
  return formatOf({ text }) !== "sql" || /\bcreate\s+[\w\s]*\b(table|type|domain|view|sequence)\b/i.test(text);
}
