// Written by scripts/generate_protocol.py from the Python classes: change those, then run it again.

/** One attribute of a composite type; the id makes a renamed attribute a renamed attribute. */
export interface Attribute {
  readonly id: string;
  readonly name: string;
  readonly dataType: string;
  readonly collation?: string | null;
  readonly comment?: string | null;
}

/** A check constraint of a domain; `expression` speaks of `VALUE`. */
export interface DomainCheck {
  readonly name: string;
  readonly expression: string;
  readonly validated?: boolean;
  readonly comment?: string | null;
}

/** One value of an enum; the id makes a renamed value a renamed value. */
export interface EnumValue {
  readonly id: string;
  readonly name: string;
}

/** An element of an exclusion constraint, with the operator that must not hold between two rows. */
export interface ExclusionElement {
  readonly columnId?: string | null;
  readonly expression?: string | null;
  readonly order?: "asc" | "desc" | null;
  readonly nulls?: "first" | "last" | null;
  readonly operatorClass?: string | null;
  readonly collation?: string | null;
  readonly prefixLength?: number | null;
  readonly operator: string;
}

/** `GENERATED ALWAYS AS (expression)`. */
export interface Generated {
  readonly expression: string;
  readonly storage?: "stored" | "virtual";
}

/** `GENERATED … AS IDENTITY` of a column; `sequence_name` only where it is not the database's own choice. */
export interface Identity {
  readonly generation?: "always" | "by default";
  readonly sequenceName?: string | null;
  readonly dataType?: string | null;
  readonly options?: SequenceOptions;
}

/** One element of an index: a column or an expression, and how it is sorted. */
export interface IndexElement {
  readonly columnId?: string | null;
  readonly expression?: string | null;
  readonly order?: "asc" | "desc" | null;
  readonly nulls?: "first" | "last" | null;
  readonly operatorClass?: string | null;
  readonly collation?: string | null;
  readonly prefixLength?: number | null;
}

/** `PARTITION BY`: the strategy and the key, each part a column name or an expression as it stands in SQL. */
export interface Partitioning {
  readonly strategy: "hash" | "list" | "range";
  readonly key: readonly string[];
}

/** Rules that a team agrees on for one schema. */
export interface SchemaSettings {
  readonly foreignKeyName?: string;
  readonly indexForeignKeys?: boolean;
  readonly serverVersion?: number | null;
}

/** How a sequence counts; `None` is the database's own default for the type and direction. */
export interface SequenceOptions {
  readonly start?: number | null;
  readonly increment?: number | null;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly cache?: number | null;
  readonly cycle?: boolean;
}

/** The header of a document; its id is the schema's id, and a document has exactly one. */
export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly dialect: "mariadb" | "mysql" | "postgresql" | "sqlite";
  readonly status: "active" | "archived" | "draft";
  readonly settings: SchemaSettings;
}

/** A container of tables, types and functions. PostgreSQL's `public` is one like the others. */
export interface Namespace {
  readonly id: string;
  readonly name: string;
  readonly comment: string | null;
}

/** An installed extension. What it brings (types, functions, operator classes) is only used by name. */
export interface Extension {
  readonly id: string;
  readonly name: string;
  readonly namespaceId: string | null;
  readonly version: string | null;
  readonly comment: string | null;
}

/** An enumerated type; the order of `values` is the order of the type. */
export interface Enum {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly values: readonly EnumValue[];
  readonly comment: string | null;
  readonly positionX: number;
  readonly positionY: number;
}

/** A type over another one with constraints. */
export interface Domain {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly dataType: string;
  readonly isNullable: boolean;
  readonly notNullName: string | null;
  readonly defaultValue: string | null;
  readonly collation: string | null;
  readonly checks: readonly DomainCheck[];
  readonly comment: string | null;
}

/** A row type without a table. */
export interface Composite {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly comment: string | null;
}

/** A range type over `subtype`; names of functions and classes are qualified like types are. */
export interface Range {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly subtype: string;
  readonly operatorClass: string | null;
  readonly collation: string | null;
  readonly canonical: string | null;
  readonly subtypeDifference: string | null;
  readonly multirangeName: string | null;
  readonly comment: string | null;
}

/** A table, plain, partitioned, a partition, or an heir of others. */
export interface Table {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly color: string | null;
  readonly positionX: number;
  readonly positionY: number;
  readonly pinned: boolean;
  readonly softDelete: boolean;
  readonly timestamps: boolean;
  readonly comment: string | null;
  readonly isUnlogged: boolean;
  readonly inherits: readonly string[];
  readonly partitioning: Partitioning | null;
  readonly partitionOf: string | null;
  readonly partitionBound: string | null;
  readonly ofType: string | null;
  readonly accessMethod: string | null;
  readonly tablespace: string | null;
  readonly storageParameters: Readonly<Record<string, string>>;
  readonly rowSecurity: "forced" | "forced off" | "off" | "on";
  readonly replicaIdentity: "default" | "full" | "index" | "nothing";
}

/** A column of a table. */
export interface Column {
  readonly id: string;
  readonly tableId: string;
  readonly name: string;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly order: string;
  readonly dataType: string;
  readonly isNullable: boolean;
  readonly notNullName: string | null;
  readonly notNullInherited: boolean;
  readonly notNullValidated: boolean;
  readonly defaultValue: string | null;
  readonly identity: Identity | null;
  readonly generated: Generated | null;
  readonly collation: string | null;
  readonly comment: string | null;
  readonly storage: "extended" | "external" | "main" | "plain" | null;
  readonly compression: string | null;
  readonly statistics: number | null;
  readonly options: Readonly<Record<string, string>>;
  readonly isLocal: boolean;
}

/** A sequence that no identity column holds. */
export interface Sequence {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly dataType: string;
  readonly options: SequenceOptions;
  readonly ownedBy: string | null;
  readonly isUnlogged: boolean;
  readonly comment: string | null;
}

/** A primary key or a unique constraint over columns, in order. */
export interface Key {
  readonly id: string;
  readonly tableId: string;
  readonly name: string;
  readonly keyType: "primary" | "unique";
  readonly columnIds: readonly string[];
  readonly include: readonly string[];
  readonly nullsDistinct: boolean;
  readonly withoutOverlaps: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly tablespace: string | null;
  readonly storageParameters: Readonly<Record<string, string>>;
  readonly isClustered: boolean;
  readonly isReplicaIdentity: boolean;
  readonly parentKeyId: string | null;
  readonly isOnly: boolean;
  readonly comment: string | null;
}

/** A foreign key from the source table (the "many" side) to the target table that it references. */
export interface Relationship {
  readonly id: string;
  readonly sourceTableId: string;
  readonly name: string;
  readonly sourceColumnIds: readonly string[];
  readonly targetTableId: string;
  readonly targetColumnIds: readonly string[];
  readonly onDelete: "cascade" | "no action" | "restrict" | "set default" | "set null";
  readonly onDeleteColumnIds: readonly string[];
  readonly onUpdate: "cascade" | "no action" | "restrict" | "set default" | "set null";
  readonly match: "full" | "simple";
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly period: boolean;
  readonly parentRelationshipId: string | null;
  readonly comment: string | null;
}

/** A condition that each row keeps. */
export interface Check {
  readonly id: string;
  readonly tableId: string;
  readonly name: string;
  readonly expression: string;
  readonly noInherit: boolean;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly isLocal: boolean;
  readonly comment: string | null;
}

/** An `EXCLUDE` constraint. */
export interface Exclusion {
  readonly id: string;
  readonly tableId: string;
  readonly name: string;
  readonly elements: readonly ExclusionElement[];
  readonly indexType: string;
  readonly include: readonly string[];
  readonly where: string | null;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly tablespace: string | null;
  readonly storageParameters: Readonly<Record<string, string>>;
  readonly comment: string | null;
}

/** A view. */
export interface View {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly displayName: string | null;
  readonly query: string;
  readonly columnNames: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly checkOption: "cascaded" | "local" | null;
  readonly isRecursive: boolean;
  readonly columnComments: Readonly<Record<string, string>>;
  readonly columnDefaults: Readonly<Record<string, string>>;
  readonly searchPath: readonly string[];
  readonly comment: string | null;
  readonly dependsOn: readonly string[];
  readonly isBroken: boolean;
  readonly positionX: number;
  readonly positionY: number;
}

/** A materialized view; its indexes are `Index` records with its id as `table_id`. */
export interface MaterializedView {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly name: string;
  readonly displayName: string | null;
  readonly query: string;
  readonly columnNames: readonly string[];
  readonly refreshStrategy: "manual" | "on_change" | "on_demand" | "scheduled";
  readonly refreshSchedule: string | null;
  readonly concurrently: boolean;
  readonly withData: boolean;
  readonly accessMethod: string | null;
  readonly tablespace: string | null;
  readonly storageParameters: Readonly<Record<string, string>>;
  readonly columnComments: Readonly<Record<string, string>>;
  readonly searchPath: readonly string[];
  readonly comment: string | null;
  readonly dependsOn: readonly string[];
  readonly isBroken: boolean;
  readonly positionX: number;
  readonly positionY: number;
}

/** An index of a table or materialized view that no constraint owns. */
export interface Index {
  readonly id: string;
  readonly tableId: string;
  readonly name: string;
  readonly columns: readonly IndexElement[];
  readonly include: readonly string[];
  readonly isUnique: boolean;
  readonly nullsDistinct: boolean;
  readonly indexType: string;
  readonly where: string | null;
  readonly tablespace: string | null;
  readonly storageParameters: Readonly<Record<string, string>>;
  readonly isClustered: boolean;
  readonly isReplicaIdentity: boolean;
  readonly statistics: Readonly<Record<string, number>>;
  readonly parentIndexId: string | null;
  readonly isOnly: boolean;
  readonly isSuggested: boolean;
  readonly comment: string | null;
}

/** One statement that the model has no record for (function, trigger, policy, grant…). */
export interface RawObject {
  readonly id: string;
  readonly namespaceId: string | null;
  readonly objectType: string;
  readonly name: string;
  readonly text: string;
  readonly order: string;
  readonly provides: readonly string[];
  readonly dependsOn: readonly string[];
  readonly about: string | null;
  readonly searchPath: readonly string[];
  readonly line: number | null;
}

/** A text on the canvas. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly color: string | null;
  readonly positionX: number;
  readonly positionY: number;
  readonly width: number;
  readonly height: number;
}

/** A titled, coloured region behind tables. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly color: string | null;
  readonly positionX: number;
  readonly positionY: number;
  readonly width: number;
  readonly height: number;
}

/** Each kind of record by its name on the wire. */
export interface RecordOf {
  schema: Schema;
  namespace: Namespace;
  extension: Extension;
  enum: Enum;
  domain: Domain;
  composite: Composite;
  range: Range;
  table: Table;
  column: Column;
  sequence: Sequence;
  key: Key;
  relationship: Relationship;
  check: Check;
  exclusion: Exclusion;
  view: View;
  materializedView: MaterializedView;
  index: Index;
  rawObject: RawObject;
  note: Note;
  area: Area;
}

export type KindName = keyof RecordOf;
export type AnyRecord = RecordOf[KindName];

/** What a kind of record declares of itself. */
export interface Kind {
  plural: string;
  parent: string | null;
  named: string | null;
  together: readonly (readonly string[])[];
  defaults: Readonly<Record<string, unknown>>;
}

export const KINDS: Readonly<Record<KindName, Kind>> = {
  schema: {
    "plural": "schemas",
    "parent": null,
    "named": null,
    "together": [],
    "defaults": {
      "slug": "",
      "displayName": null,
      "description": null,
      "dialect": "postgresql",
      "status": "draft",
      "settings": {}
    }
  },
  namespace: {
    "plural": "namespaces",
    "parent": null,
    "named": "namespace",
    "together": [],
    "defaults": {
      "comment": null
    }
  },
  extension: {
    "plural": "extensions",
    "parent": null,
    "named": "extension",
    "together": [],
    "defaults": {
      "namespaceId": null,
      "version": null,
      "comment": null
    }
  },
  enum: {
    "plural": "enums",
    "parent": null,
    "named": "type",
    "together": [
      [
        "positionX",
        "positionY"
      ]
    ],
    "defaults": {
      "namespaceId": null,
      "values": [],
      "comment": null,
      "positionX": 0.0,
      "positionY": 0.0
    }
  },
  domain: {
    "plural": "domains",
    "parent": null,
    "named": "type",
    "together": [],
    "defaults": {
      "namespaceId": null,
      "isNullable": true,
      "notNullName": null,
      "defaultValue": null,
      "collation": null,
      "checks": [],
      "comment": null
    }
  },
  composite: {
    "plural": "composites",
    "parent": null,
    "named": "type",
    "together": [],
    "defaults": {
      "namespaceId": null,
      "attributes": [],
      "comment": null
    }
  },
  range: {
    "plural": "ranges",
    "parent": null,
    "named": "type",
    "together": [],
    "defaults": {
      "namespaceId": null,
      "operatorClass": null,
      "collation": null,
      "canonical": null,
      "subtypeDifference": null,
      "multirangeName": null,
      "comment": null
    }
  },
  table: {
    "plural": "tables",
    "parent": null,
    "named": "relation",
    "together": [
      [
        "positionX",
        "positionY"
      ],
      [
        "partitionOf",
        "partitionBound"
      ]
    ],
    "defaults": {
      "namespaceId": null,
      "displayName": null,
      "description": null,
      "color": null,
      "positionX": 0.0,
      "positionY": 0.0,
      "pinned": false,
      "softDelete": false,
      "timestamps": false,
      "comment": null,
      "isUnlogged": false,
      "inherits": [],
      "partitioning": null,
      "partitionOf": null,
      "partitionBound": null,
      "ofType": null,
      "accessMethod": null,
      "tablespace": null,
      "storageParameters": {},
      "rowSecurity": "off",
      "replicaIdentity": "default"
    }
  },
  column: {
    "plural": "columns",
    "parent": "tableId",
    "named": "column",
    "together": [],
    "defaults": {
      "displayName": null,
      "description": null,
      "order": "a0",
      "isNullable": true,
      "notNullName": null,
      "notNullInherited": true,
      "notNullValidated": true,
      "defaultValue": null,
      "identity": null,
      "generated": null,
      "collation": null,
      "comment": null,
      "storage": null,
      "compression": null,
      "statistics": null,
      "options": {},
      "isLocal": true
    }
  },
  sequence: {
    "plural": "sequences",
    "parent": null,
    "named": "relation",
    "together": [],
    "defaults": {
      "namespaceId": null,
      "dataType": "bigint",
      "options": {},
      "ownedBy": null,
      "isUnlogged": false,
      "comment": null
    }
  },
  key: {
    "plural": "keys",
    "parent": "tableId",
    "named": "relation",
    "together": [
      [
        "deferrable",
        "initiallyDeferred"
      ]
    ],
    "defaults": {
      "include": [],
      "nullsDistinct": true,
      "withoutOverlaps": false,
      "deferrable": false,
      "initiallyDeferred": false,
      "tablespace": null,
      "storageParameters": {},
      "isClustered": false,
      "isReplicaIdentity": false,
      "parentKeyId": null,
      "isOnly": false,
      "comment": null
    }
  },
  relationship: {
    "plural": "relationships",
    "parent": "sourceTableId",
    "named": "constraint",
    "together": [
      [
        "sourceTableId",
        "sourceColumnIds",
        "targetTableId",
        "targetColumnIds"
      ],
      [
        "deferrable",
        "initiallyDeferred"
      ]
    ],
    "defaults": {
      "onDelete": "no action",
      "onDeleteColumnIds": [],
      "onUpdate": "no action",
      "match": "simple",
      "deferrable": false,
      "initiallyDeferred": false,
      "validated": true,
      "enforced": true,
      "period": false,
      "parentRelationshipId": null,
      "comment": null
    }
  },
  check: {
    "plural": "checks",
    "parent": "tableId",
    "named": "constraint",
    "together": [],
    "defaults": {
      "noInherit": false,
      "validated": true,
      "enforced": true,
      "isLocal": true,
      "comment": null
    }
  },
  exclusion: {
    "plural": "exclusions",
    "parent": "tableId",
    "named": "relation",
    "together": [
      [
        "deferrable",
        "initiallyDeferred"
      ]
    ],
    "defaults": {
      "indexType": "btree",
      "include": [],
      "where": null,
      "deferrable": false,
      "initiallyDeferred": false,
      "tablespace": null,
      "storageParameters": {},
      "comment": null
    }
  },
  view: {
    "plural": "views",
    "parent": null,
    "named": "relation",
    "together": [
      [
        "positionX",
        "positionY"
      ]
    ],
    "defaults": {
      "namespaceId": null,
      "displayName": null,
      "columnNames": [],
      "options": {},
      "checkOption": null,
      "isRecursive": false,
      "columnComments": {},
      "columnDefaults": {},
      "searchPath": [],
      "comment": null,
      "dependsOn": [],
      "isBroken": false,
      "positionX": 0.0,
      "positionY": 0.0
    }
  },
  materializedView: {
    "plural": "materializedViews",
    "parent": null,
    "named": "relation",
    "together": [
      [
        "positionX",
        "positionY"
      ]
    ],
    "defaults": {
      "namespaceId": null,
      "displayName": null,
      "columnNames": [],
      "refreshStrategy": "manual",
      "refreshSchedule": null,
      "concurrently": false,
      "withData": true,
      "accessMethod": null,
      "tablespace": null,
      "storageParameters": {},
      "columnComments": {},
      "searchPath": [],
      "comment": null,
      "dependsOn": [],
      "isBroken": false,
      "positionX": 0.0,
      "positionY": 0.0
    }
  },
  index: {
    "plural": "indexes",
    "parent": "tableId",
    "named": "relation",
    "together": [],
    "defaults": {
      "include": [],
      "isUnique": false,
      "nullsDistinct": true,
      "indexType": "btree",
      "where": null,
      "tablespace": null,
      "storageParameters": {},
      "isClustered": false,
      "isReplicaIdentity": false,
      "statistics": {},
      "parentIndexId": null,
      "isOnly": false,
      "isSuggested": false,
      "comment": null
    }
  },
  rawObject: {
    "plural": "rawObjects",
    "parent": null,
    "named": null,
    "together": [],
    "defaults": {
      "namespaceId": null,
      "order": "a0",
      "provides": [],
      "dependsOn": [],
      "about": null,
      "searchPath": [],
      "line": null
    }
  },
  note: {
    "plural": "notes",
    "parent": null,
    "named": null,
    "together": [
      [
        "positionX",
        "positionY"
      ],
      [
        "width",
        "height"
      ]
    ],
    "defaults": {
      "text": "",
      "color": null,
      "positionX": 0.0,
      "positionY": 0.0,
      "width": 200.0,
      "height": 100.0
    }
  },
  area: {
    "plural": "areas",
    "parent": null,
    "named": null,
    "together": [
      [
        "positionX",
        "positionY"
      ],
      [
        "width",
        "height"
      ]
    ],
    "defaults": {
      "title": "",
      "color": null,
      "positionX": 0.0,
      "positionY": 0.0,
      "width": 400.0,
      "height": 300.0
    }
  },
};
