import type { Document } from "../../../document/document.ts";
import { fullName } from "../../../document/facts.ts";
import { shortType } from "../../../document/types.ts";
import { texts } from "../../../language/texts.ts";
import { type DataType, DIALECTS } from "../../../protocol/dialects.ts";
import { sqlFault } from "./sql.ts";

/** What people ask for most, first; the dialect's other types follow. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  postgresql: [
    "bigint",
    "integer",
    "text",
    "boolean",
    "uuid",
    "timestamptz",
    "date",
    "numeric(10,2)",
    "varchar(255)",
    "jsonb",
    "text[]",
  ],
  mysql: [
    "bigint",
    "int",
    "varchar(255)",
    "text",
    "tinyint(1)",
    "datetime",
    "date",
    "decimal(10,2)",
    "json",
    "bigint unsigned",
    "char(36)",
  ],
  sqlite: ["INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "VARCHAR(255)", "DECIMAL(10,2)"],
};
const NEEDED = new Set(["varchar", "varbinary", "enum", "set"]);
const DEFINED = ["enum", "domain", "composite", "range"] as const;
const SERIAL = new Set(["serial", "bigserial", "smallserial", "serial4", "serial8", "serial2"]);

export interface TypeParts {
  /** The name in lower case, without arguments and array brackets. */
  readonly base: string;
  readonly arguments: readonly string[] | null;
  readonly array: boolean;
}

/** A type taken apart: `numeric(10,2)[]` is `numeric`, `["10", "2"]` and an array. */
export function typeParts(dataType: string): TypeParts {
  const bare = dataType.trim().replace(/(\s*\[\d*\])+$/, "");
  const brackets = /\(([^()]*)\)/.exec(bare);
  const base = bare
    .replace(/\([^()]*\)/, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return {
    base,
    arguments: brackets ? (brackets[1] ?? "").split(",").map((one) => one.trim()) : null,
    array: bare !== dataType.trim(),
  };
}

/** What a column's type may be called here: the types that the schema defines, then the dialect's own. */
export function typeNames(document: Document): string[] {
  const { dialect } = document.schema;
  const defined = DEFINED.flatMap((kind) => [...document.all(kind)].map((type) => fullName(document, type)));
  const usual = USUAL[dialect === "mariadb" ? "mysql" : dialect] ?? [];
  const all = (DIALECTS[dialect]?.types ?? []).map((type) =>
    dialect === "postgresql" ? shortType(type.name) : type.name,
  );
  return [...new Set([...defined, ...usual, ...all])];
}

/** The type of a column for which none was said. */
export function newType(document: Document): string {
  const { dialect } = document.schema;
  return dialect === "postgresql" ? "text" : dialect === "sqlite" ? "TEXT" : "varchar(255)";
}

/** The dialect's own type of that name, if it is one. */
export function builtIn(document: Document, dataType: string): DataType | undefined {
  const dialect = DIALECTS[document.schema.dialect];
  const { base } = typeParts(dataType);
  const plain = base
    .replace(/^pg_catalog\./, "")
    .replace(/ (unsigned|signed|zerofill|character set .*|collate .*|binary)\b.*$/, "");
  const name = dialect?.aliases[plain] ?? plain;
  return dialect?.types.find((type) => type.name.toLowerCase() === name);
}

/** The values that a column of this type may hold: an enum of the schema's, or one that is written out (`enum('a','b')`). */
export function valuesOf(document: Document, dataType: string): { type: string; values: readonly string[] } | null {
  const { base, arguments: given, array } = typeParts(dataType);
  if (array) return null;
  if (base === "enum" && given)
    return { type: base, values: given.map((one) => one.slice(1, -1).replaceAll("''", "'")) };
  for (const type of document.all("enum"))
    if (fullName(document, type).toLowerCase() === base)
      return { type: type.name, values: type.values.map((value) => value.name) };
  return null;
}

/** What is wrong with a type: its brackets, or arguments that it does not take. */
export function typeFault(document: Document, dataType: string): string | null {
  const faults = texts.panels.faults;
  const { dialect } = document.schema;
  const wrong = sqlFault(dataType);
  if (wrong) return wrong;
  const parts = typeParts(dataType);
  const type = builtIn(document, dataType);
  if (!type) return null;
  if (!parts.arguments) {
    const needs = (dialect === "mysql" || dialect === "mariadb") && NEEDED.has(type.name);
    return needs ? faults.argumentsNeeded(type.name, type.arguments) : null;
  }
  if (!type.arguments) return dialect === "postgresql" ? faults.noArguments(type.name) : null;
  if (type.arguments === "values") return null;
  const most = type.arguments.split(",").length;
  const fits = parts.arguments.length <= most && parts.arguments.every((one) => /^-?\d+$/.test(one));
  return fits ? null : faults.arguments(type.name, type.arguments);
}

/** What a person should know of a type: that neither the database nor the schema has one of that name. */
export function typeDoubt(document: Document, dataType: string): string | null {
  const { dialect } = document.schema;
  if (dialect === "sqlite" || !dataType.trim() || builtIn(document, dataType)) return null;
  const { base } = typeParts(dataType);
  const bare = base.replaceAll('"', "");
  const last = bare.split(".").at(-1) ?? bare;
  if (dialect === "postgresql" && (SERIAL.has(bare) || bare.startsWith("interval "))) return null;
  for (const kind of DEFINED) for (const type of document.all(kind)) if (type.name.toLowerCase() === last) return null;
  // A table is a row type too, and what an extension brings is only known to the database.
  for (const table of document.all("table")) if (table.name.toLowerCase() === last) return null;
  for (const extension of document.all("extension")) if (extension.name !== "plpgsql") return null;
  for (const raw of document.all("rawObject")) if (raw.provides.includes(bare)) return null;
  return texts.panels.faults.unknownType(DIALECTS[dialect]?.title ?? dialect, dataType.trim());
}
