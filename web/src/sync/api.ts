import type { Change } from "../document/change.ts";
import type { Id } from "../document/ids.ts";
import { said, saidIn } from "../language/said.ts";
import { texts } from "../language/texts.ts";
import type { Operation } from "./messages.ts";
import { viewKey } from "./view_key.ts";

/** A schema in the list of all. */
export interface SchemaSummary {
  id: Id;
  name: string;
  slug: string;
  displayName: string | null;
  description: string | null;
  dialect: string;
  status: string;
  revision: number;
  updatedAt?: string;
  updatedBy?: string | null;
  tableCount?: number;
  relationshipCount?: number;
}

export interface Diagnostic {
  code: string;
  level: "error" | "warning" | "info";
  message: string;
  help?: string;
  line?: number | null;
  column?: number | null;
  subject?: Id | null;
}

export interface Suggestion {
  key: string;
  code: string;
  /** What the rule finds, in English. */
  title: string;
  level: string;
  message: string;
  help: string;
  label: string;
  tableId: Id;
  subjectIds: Id[];
  operations: Operation[];
}

export interface LogEntry {
  revision: number;
  entityType: string;
  entityId: Id;
  action: Change["action"];
  beforeState: Record<string, unknown> | null;
  afterState: Record<string, unknown> | null;
  changedBy: string | null;
  changedAt: string;
  batchId: string | null;
  label: string | null;
}

/** What a real database said of a migration: run up, compared, down, compared, up again. */
export interface Verification {
  ok: boolean;
  status: "passed" | "failed" | "not_run";
  message?: string | null;
  /** What became of the rows that stood in the old schema. */
  rows?: { tables: number; rows: number; lost: string[]; message: string | null; phase: string | null } | null;
  [detail: string]: unknown;
}

/** A migration; its `upSql` is empty where nothing has changed. */
export interface Migration {
  id: Id | null;
  version: string | null;
  name: string | null;
  upSql: string;
  downSql: string;
  warnings: Diagnostic[];
  verification: Verification | null;
}

/** What only a person knows, as SQL by the id of the column: what rows get, and what values become. */
export interface Answers {
  backfills: Readonly<Record<Id, string>>;
  conversions: Readonly<Record<Id, string>>;
}

export interface GeneratedFile {
  path: string;
  content: string;
}

export interface Generated {
  files: GeneratedFile[];
  diagnostics: Diagnostic[];
}

export interface Imported {
  id: Id;
  slug: string;
  name: string;
  revision: number;
  diagnostics: Diagnostic[];
}

/** What the server refused, with what it said: what is wrong and what to do. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly problem: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** So much of an edit's label the server keeps. */
const LONGEST_LABEL = 200;
const ROOT = "/api";
const SCHEMAS = "/schema-builder";

/** The HTTP half of the server. What may take long takes a signal by which a person stops it. */
export const api = {
  /** Tells the server what this person is called, for edits that come by HTTP. */
  callMe: (name: string) => ask<void>("PUT", "/me", { name }),
  schemas: () => ask<SchemaSummary[]>("GET", SCHEMAS),
  create: (values: { name: string; dialect: string }) => ask<SchemaSummary>("POST", SCHEMAS, values),
  rename: (id: Id, name: string) => ask<SchemaSummary>("PATCH", `${SCHEMAS}/${id}`, { name }),
  remove: (id: Id) => ask<void>("DELETE", `${SCHEMAS}/${id}`),
  importNew: (values: ImportBody, signal?: AbortSignal) => ask<Imported>("POST", `${SCHEMAS}/import`, values, signal),
  importInto: (id: Id, values: ImportBody, signal?: AbortSignal) =>
    ask<Imported>("POST", `${SCHEMAS}/${id}/import`, values, signal),
  /** What could be better; with `broken`, only what refers to what is not there. */
  suggestions: async (id: Id, broken: boolean) =>
    (await ask<{ suggestions: Suggestion[] }>("GET", `${SCHEMAS}/${id}/suggestions${broken ? "?broken=true" : ""}`))
      .suggestions,
  changes: (id: Id, after: number) =>
    ask<{ changes: LogEntry[]; next: number | null }>("GET", `${SCHEMAS}/${id}/changes?after=${after}&labels=true`),
  /** Takes a batch back that is in the log, however large, as far as others have not changed it since. */
  takeBack: (id: Id, { label, ...ids }: { batchId: string; newBatchId: string; label: string }) =>
    ask<{ revision: number; changed: number }>("POST", `${SCHEMAS}/${id}/take-back`, {
      ...ids,
      ...(label && { label: label.slice(0, LONGEST_LABEL) }),
    }),
  /** A part of the schema, by its records' ids, as text. */
  exportPart: async (id: Id, format: string, ids: readonly Id[]) =>
    (await ask<{ content: string }>("POST", `${SCHEMAS}/${id}/export?format=${encodeURIComponent(format)}`, { ids }))
      .content,
  /** The migration from what was last kept. */
  migration: (id: Id, { preview, answers, signal }: { preview: boolean; answers: Answers; signal?: AbortSignal }) =>
    ask<Migration>("POST", `${SCHEMAS}/${id}/generate-migration${preview ? "?preview=true" : ""}`, answers, signal),
  migrations: (id: Id, signal?: AbortSignal) =>
    ask<Migration[]>("GET", `${SCHEMAS}/${id}/migrations`, undefined, signal),
  /** Puts one migration, planned and run anew, in the place of those from `first` to `last`, by their versions. */
  squash: (id: Id, first: string, last: string, signal?: AbortSignal) =>
    ask<Migration>("POST", `${SCHEMAS}/${id}/migrations/squash`, { first, last }, signal),
  /** All kept migrations as a tool's folder, packed. */
  history: (id: Id, tool: string, signal?: AbortSignal): Promise<Blob> =>
    blob("GET", `${SCHEMAS}/${id}/migrations/export?tool=${encodeURIComponent(tool)}`, undefined, signal),
  files: (id: Id, what: string, target: string, signal?: AbortSignal) =>
    ask<Generated>("POST", `${SCHEMAS}/${id}/generate-${what}?preview=true`, { target }, signal),
  zip: (id: Id, what: string, target: string, signal?: AbortSignal): Promise<Blob> =>
    blob("POST", `${SCHEMAS}/${id}/generate-${what}`, { target }, signal),
  exportText: async (id: Id, format: string) =>
    (await ask<{ content: string }>("GET", `${SCHEMAS}/${id}/export?format=${encodeURIComponent(format)}&preview=true`))
      .content,
  /** What a person changed in the schema's text, as operations; nothing is changed yet. */
  editedText: (id: Id, values: { format: string; before: string; after: string }) =>
    ask<{ operations: Operation[]; diagnostics: Diagnostic[] }>("POST", `${SCHEMAS}/${id}/text`, values),
  /** What opens the page of the schema inside other pages, and which sites' pages may show it. */
  viewKey: (id: Id) => ask<{ key: string; embedFrom: string[] }>("GET", `${SCHEMAS}/${id}/view-key`),
  /** The schema as a file; what is written in words, in a language. */
  export: (id: Id, format: string, language?: string): Promise<Blob> =>
    blob("GET", `${SCHEMAS}/${id}/export?${new URLSearchParams({ format, ...(language && { language }) })}`),
};

/** A text to be read; without a `format` the ending of `fileName` decides. */
export interface ImportBody {
  name?: string;
  content: string;
  format?: "sql" | "dbml" | "document";
  fileName?: string;
  dialect?: string;
  /** Into a schema that is there: `merge` adds what is not there, `copy` adds all of it under free names. */
  mode?: "merge" | "copy";
  batchId?: string;
  label?: string;
}

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await request(method, path, body, signal);
  return response.status === 204 ? (undefined as T) : saidIn((await response.json()) as T);
}

async function blob(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Blob> {
  return (await request(method, path, body, signal)).blob();
}

async function request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (viewKey) headers["Authorization"] = `Bearer ${viewKey}`;
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal) init.signal = signal;
  const response = await fetch(ROOT + path, init).catch((failure: Error) => {
    if (signal?.aborted) throw failure;
    throw new ApiError(0, "unreachable", texts.shell.unreachable);
  });
  if (response.ok) return response;
  const problem = await saidIn(((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>);
  const detail = typeof problem["detail"] === "string" ? problem["detail"] : texts.shell.answered(response.status);
  const { line, column } = problem;
  const place = typeof line === "number" ? texts.shell.place(line, Number(column ?? 1)) : "";
  const message = place + (await said(detail));
  throw new ApiError(response.status, String(problem["code"] ?? response.status), message, problem);
}
