// Written by scripts/generate_protocol.py from the Python classes: change those, then run it again.

import type { Generated, Identity, IndexElement } from "./records.ts";

/** A column as the contract shows one; `position` is its number among its siblings, from 0. */
export interface ColumnFields {
  readonly id?: string | null;
  readonly tableId?: string | null;
  readonly name: string;
  readonly displayName?: string | null;
  readonly description?: string | null;
  readonly dataType: string;
  readonly length?: number | null;
  readonly precision?: number | null;
  readonly scale?: number | null;
  readonly isNullable?: boolean;
  readonly isPrimaryKey?: boolean;
  readonly isUnique?: boolean;
  readonly defaultValue?: string | null;
  readonly identity?: Identity | null;
  readonly generated?: Generated | null;
  readonly collation?: string | null;
  readonly comment?: string | null;
  readonly position?: number | null;
  readonly order?: string | null;
}

/** An index as the contract shows one; without a name it gets the one that the dialect would choose. */
export interface IndexFields {
  readonly id?: string | null;
  readonly tableId?: string | null;
  readonly name?: string | null;
  readonly columns: readonly IndexElement[];
  readonly isUnique?: boolean;
  readonly indexType?: string;
  readonly where?: string | null;
  readonly include?: readonly string[];
  readonly nullsDistinct?: boolean;
  readonly isSuggested?: boolean;
  readonly comment?: string | null;
}

/** Where the top left corner of a record is put on the canvas, in pixels. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The tables that get them. */
export interface AddAuditColumns {
  readonly tableIds: readonly string[];
}

/** A column and its table. */
export interface AddColumn {
  readonly tableId: string;
  readonly column: ColumnFields;
}

/** An enum by the names of its values, in order. */
export interface AddEnum {
  readonly id?: string | null;
  readonly namespaceId?: string | null;
  readonly name: string;
  readonly values?: readonly string[];
  readonly comment?: string | null;
}

/** A value before another one, or without `before_id` behind all. */
export interface AddEnumValue {
  readonly enumId: string;
  readonly name: string;
  readonly id?: string | null;
  readonly beforeId?: string | null;
}

/** The template's name, and where the table is put. */
export interface AddFromTemplate {
  readonly template: string;
  readonly id?: string | null;
  readonly positionX?: number;
  readonly positionY?: number;
}

/** An index and its table or materialized view. */
export interface AddIndex {
  readonly tableId: string;
  readonly index: IndexFields;
}

/** A relationship as the contract shows one. */
export interface AddRelationship {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly sourceTableId: string;
  readonly sourceColumnIds?: readonly string[];
  readonly targetTableId: string;
  readonly targetColumnIds?: readonly string[];
  readonly relationshipType?: "many_to_many" | "one_to_many" | "one_to_one" | null;
  readonly isRequired?: boolean | null;
  readonly onDelete?: "cascade" | "no action" | "restrict" | "set default" | "set null";
  readonly onUpdate?: "cascade" | "no action" | "restrict" | "set default" | "set null";
  readonly match?: "full" | "simple";
  readonly deferrable?: boolean;
  readonly initiallyDeferred?: boolean;
  readonly comment?: string | null;
}

/** A table as the contract shows one: its own fields, and columns and indexes inside. */
export interface AddTable {
  readonly id?: string | null;
  readonly namespaceId?: string | null;
  readonly name: string;
  readonly displayName?: string | null;
  readonly description?: string | null;
  readonly color?: string | null;
  readonly positionX?: number;
  readonly positionY?: number;
  readonly softDelete?: boolean;
  readonly timestamps?: boolean;
  readonly comment?: string | null;
  readonly columns?: readonly ColumnFields[];
  readonly indexes?: readonly IndexFields[];
}

/** The columns of a new unique key, in order. */
export interface AddUniqueKey {
  readonly tableId: string;
  readonly columnIds: readonly string[];
  readonly name?: string | null;
}

/** Ids of records of any kind. */
export interface DeleteRecords {
  readonly ids: readonly string[];
}

/** The table, and where the copy is put. */
export interface DuplicateTable {
  readonly tableId: string;
  readonly newId?: string | null;
  readonly positionX?: number | null;
  readonly positionY?: number | null;
}

/** A value's new place: before another one, or without `before_id` behind all. */
export interface MoveEnumValue {
  readonly enumId: string;
  readonly valueId: string;
  readonly beforeId?: string | null;
}

/** New places of tables, views, notes and areas. */
export interface MoveRecords {
  readonly places: readonly Place[];
}

/** A column and the one after which it is to stand (`None`: first). */
export interface PlaceColumn {
  readonly columnId: string;
  readonly afterId?: string | null;
}

/** A value of an enum. */
export interface RemoveEnumValue {
  readonly enumId: string;
  readonly valueId: string;
}

/** A value's new name. */
export interface RenameEnumValue {
  readonly enumId: string;
  readonly valueId: string;
  readonly name: string;
}

/** A table and the tables that it inherits from, in order. */
export interface SetParents {
  readonly tableId: string;
  readonly parentIds: readonly string[];
}

/** The columns of the primary key in order; none takes it away. */
export interface SetPrimaryKey {
  readonly tableId: string;
  readonly columnIds: readonly string[];
}

/** A table and the composite type whose attributes are its columns; `None` for none. */
export interface SetTableType {
  readonly tableId: string;
  readonly compositeId: string | null;
}

/** A column, and whether it alone is to be unique. */
export interface SetUnique {
  readonly columnId: string;
  readonly unique: boolean;
}

/** Any fields of a column as the contract shows one; what is left out stays. */
export interface UpdateColumn {
  readonly columnId: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Any fields of a relationship as the contract shows one; what is left out stays. */
export interface UpdateRelationship {
  readonly relationshipId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly isRequired?: boolean;
  readonly relationshipType?: "one_to_many" | "one_to_one";
}

/** Each command's arguments by its name on the wire. */
export interface Commands {
  addAuditColumns: AddAuditColumns;
  addColumn: AddColumn;
  addEnum: AddEnum;
  addEnumValue: AddEnumValue;
  addFromTemplate: AddFromTemplate;
  addIndex: AddIndex;
  addRelationship: AddRelationship;
  addTable: AddTable;
  addUniqueKey: AddUniqueKey;
  deleteRecords: DeleteRecords;
  duplicateTable: DuplicateTable;
  moveEnumValue: MoveEnumValue;
  moveRecords: MoveRecords;
  placeColumn: PlaceColumn;
  removeEnumValue: RemoveEnumValue;
  renameEnumValue: RenameEnumValue;
  setParents: SetParents;
  setPrimaryKey: SetPrimaryKey;
  setTableType: SetTableType;
  setUnique: SetUnique;
  updateColumn: UpdateColumn;
  updateRelationship: UpdateRelationship;
}
