import type { Document } from "../../../document/document.ts";
import { texts } from "../../../language/texts.ts";
import { builtIn, typeParts, valuesOf } from "./types.ts";

const WHOLE: Readonly<Record<string, bigint>> = {
  smallint: 2n ** 15n,
  integer: 2n ** 31n,
  int: 2n ** 31n,
  mediumint: 2n ** 23n,
  tinyint: 2n ** 7n,
  bigint: 2n ** 63n,
};
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const TRUTH = /^(true|false)$/i;
const MOMENT = /^(now|today|tomorrow|yesterday|epoch|allballs|-?infinity)$/i;
const UUID = /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;

/** A value that stands in SQL as such, and the cast behind it (`::text`). */
export interface Literal {
  readonly text: string;
  readonly cast: string;
}

/** The value of a default that is one; `null` where it is computed. */
export function literalOf(sql: string): Literal | null {
  const quoted = /^'((?:[^']|'')*)'((?:::[\w\s."[\]]+(?:\([\d,\s]*\))?[\w\s[\]]*)?)$/.exec(sql.trim());
  if (quoted) return { text: (quoted[1] ?? "").replaceAll("''", "'"), cast: quoted[2] ?? "" };
  const bare = sql.trim();
  return NUMBER.test(bare) || TRUTH.test(bare) ? { text: bare, cast: "" } : null;
}

/** A value as SQL for a column of this type. */
export function literalSql(document: Document, dataType: string, text: string, cast = ""): string {
  const kind = categoryOf(document, dataType);
  if (kind === "number" || (kind === "boolean" && TRUTH.test(text))) return text.trim();
  const { dialect } = document.schema;
  const slashed = dialect === "mysql" || dialect === "mariadb" ? text.replaceAll("\\", "\\\\") : text;
  return `'${slashed.replaceAll("'", "''")}'${cast}`;
}

/** What is wrong with a value for a column of this type. */
export function literalFault(document: Document, dataType: string, text: string): string | null {
  const faults = texts.panels.faults;
  const value = text.trim();
  const found = valuesOf(document, dataType);
  if (found) return found.values.includes(text) ? null : faults.noValue(found.type, text);
  switch (categoryOf(document, dataType)) {
    case "number":
      return numberFault(document, dataType, value);
    case "boolean":
      return TRUTH.test(value) || /^[01]$/.test(value) ? null : faults.notTruth;
    case "date":
      return /\d/.test(value) || MOMENT.test(value) ? null : faults.notMoment;
    case "json":
      return isJson(value) ? null : faults.notJson;
    case "text":
      return lengthFault(dataType, text);
    default:
      return typeParts(dataType).base === "uuid" && !UUID.test(value) ? faults.notUuid : null;
  }
}

/** What kind of values a type has; `other` for arrays and what is not known. */
export function categoryOf(document: Document, dataType: string): string {
  return typeParts(dataType).array ? "other" : (builtIn(document, dataType)?.category ?? "other");
}

function numberFault(document: Document, dataType: string, value: string): string | null {
  const faults = texts.panels.faults;
  if (/^(nan|-?infinity)$/i.test(value)) return null;
  if (!NUMBER.test(value)) return faults.notNumber;
  const limit = WHOLE[builtIn(document, dataType)?.name ?? ""];
  if (limit === undefined) return null;
  if (!/^[+-]?\d+$/.test(value)) return faults.notWhole;
  const number = BigInt(value);
  const [least, most] = / unsigned/i.test(dataType) ? [0n, 2n * limit - 1n] : [-limit, limit - 1n];
  return number < least || number > most ? faults.outOfRange(String(least), String(most)) : null;
}

function lengthFault(dataType: string, text: string): string | null {
  const most = Number(typeParts(dataType).arguments?.[0] ?? Number.NaN);
  return [...text].length > most ? texts.panels.faults.tooManyLetters(most) : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
