import type { Document } from "../../document/document.ts";
import { isOnlyKey, isPrimaryKey, isUnique } from "../../document/facts.ts";
import type { Id } from "../../document/ids.ts";
import { shortType } from "../../document/types.ts";
import { texts } from "../../language/texts.ts";
import type { Column } from "../../protocol/records.ts";
import { nameFault, newNameFault } from "../panels/checking/names.ts";
import { sqlFault } from "../panels/checking/sql.ts";
import { typeDoubt, typeFault } from "../panels/checking/types.ts";

const t = texts.panels;

/** One property of a column as the grid shows it: as a text, whatever it is. */
export interface Field {
  readonly title: string;
  /** The property as the `updateColumn` and `addColumn` commands call it. */
  readonly property: string;
  /** A yes or no. */
  readonly flag?: boolean;
  read(document: Document, column: Column): string;
  check(document: Document, column: Column | null, tableId: Id, text: string): string | null;
  /** What the property becomes. */
  value(text: string): unknown;
}

const YES = new Set(["yes", "y", "true", "t", "1", "x", "ja", "j", "wahr", "✓"]);
const NO = new Set(["no", "n", "false", "f", "0", "", "nein", "falsch"]);
const word = (on: boolean): string => (on ? t.grid.yes : t.grid.no);
const none = (): null => null;

/** A yes or no; `fixed` says why it cannot be another one now. */
function flag(
  title: string,
  property: string,
  read: (document: Document, column: Column) => boolean,
  fixed: (document: Document, column: Column) => string | null = none,
): Field {
  return {
    title,
    property,
    flag: true,
    read: (document, column) => word(read(document, column)),
    check: (document, column, _, text) => {
      const said = text.trim().toLowerCase();
      if (!YES.has(said) && !NO.has(said)) return t.faults.notYesNo;
      return column && read(document, column) !== YES.has(said) ? fixed(document, column) : null;
    },
    value: (text) => YES.has(text.trim().toLowerCase()),
  };
}

function optional(title: string, property: "defaultValue" | "comment", check: (text: string) => string | null): Field {
  return {
    title,
    property,
    read: (_, column) => column[property] ?? "",
    check: (_, __, ___, text) => check(text),
    value: (text) => (text.trim() ? text : null),
  };
}

/** The properties that the grid shows, in its order. */
export const FIELDS: readonly Field[] = [
  {
    title: t.name,
    property: "name",
    read: (_, column) => column.name,
    check: (document, column, tableId, text) => {
      if (!text.trim()) return texts.common.needed;
      return column ? nameFault(document, column, text) : newNameFault(document, "column", { tableId }, text);
    },
    value: (text) => text,
  },
  {
    title: t.type,
    property: "dataType",
    read: (_, column) => shortType(column.dataType),
    check: (document, _, __, text) => (text.trim() ? typeFault(document, text) : texts.common.needed),
    value: (text) => text.trim(),
  },
  flag(
    t.nullable,
    "isNullable",
    (_, column) => column.isNullable,
    (document, column) => (isPrimaryKey(document, column) ? t.keyNotNull : null),
  ),
  flag(t.primaryKey, "isPrimaryKey", isPrimaryKey),
  flag(t.unique, "isUnique", isUnique, (document, column) => (isOnlyKey(document, column) ? t.keyUnique : null)),
  optional(t.default, "defaultValue", sqlFault),
  optional(t.comment, "comment", none),
];

/** What a person should know of a cell although it may stand. */
export function doubtOf(document: Document, field: Field, text: string): string | null {
  return field.property === "dataType" ? typeDoubt(document, text) : null;
}
