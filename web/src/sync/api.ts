import type { Change } from "../document/change.ts";
import type { Id } from "../document/ids.ts";
import type { Operation } from "./messages.ts";

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
  code: string;
  level?: string;
  title?: string;
  message: string;
  help?: string;
  reason?: string;
  tableId?: Id | null;
  subject?: Id | null;
  subjectId?: Id | null;
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
}

export interface Verification {
  verdict?: string;
  status?: string;
  ok?: boolean;
  message?: string | null;
  detail?: string | null;
  server?: string | null;
}

export interface Migration {
  id: Id | null;
  version: string;
  name: string;
  upSql: string;
  downSql: string;
  warnings: (string | Diagnostic)[];
  verification: Verification | string | null;
}

export interface GeneratedFile {
  path: string;
  content: string;
}

export interface Imported {
  id: Id;
  slug: string;
  name: string;
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

const ROOT = "/api/schema-builder";

/** The HTTP half of the server. */
export const api = {
  schemas: async (): Promise<SchemaSummary[]> => {
    const answer = await ask<SchemaSummary[] | { schemas: SchemaSummary[] }>("GET", "/");
    return Array.isArray(answer) ? answer : answer.schemas;
  },
  create: (values: { name: string; dialect: string }) => ask<SchemaSummary>("POST", "/", values),
  rename: (id: Id, name: string) => ask<SchemaSummary>("PATCH", `/${id}`, { name }),
  remove: (id: Id) => ask<void>("DELETE", `/${id}`),
  importNew: (values: ImportBody) => ask<Imported>("POST", "/import", values),
  importInto: (id: Id, values: ImportBody) => ask<Imported>("POST", `/${id}/import`, values),
  suggestions: async (id: Id): Promise<Suggestion[]> => {
    const answer = await ask<Suggestion[] | { suggestions: Suggestion[] }>("GET", `/${id}/suggestions`);
    return Array.isArray(answer) ? answer : answer.suggestions;
  },
  changes: (id: Id, after: number) =>
    ask<{ changes: LogEntry[]; next: number | null }>("GET", `/${id}/changes?after=${after}`),
  migration: (id: Id, preview: boolean, name?: string) =>
    ask<Migration>("POST", `/${id}/generate-migration${preview ? "?preview=true" : ""}`, name ? { name } : {}),
  files: async (id: Id, what: string, target: string): Promise<GeneratedFile[]> =>
    (await ask<{ files: GeneratedFile[] }>("POST", `/${id}/generate-${what}?preview=true`, { target })).files,
  zip: (id: Id, what: string, target: string): Promise<Blob> => blob("POST", `/${id}/generate-${what}`, { target }),
  export: (id: Id, format: string): Promise<Blob> => blob("GET", `/${id}/export?format=${encodeURIComponent(format)}`),
};

export interface ImportBody {
  name?: string;
  content: string;
  format?: string;
  dialect?: string;
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await request(method, path, body);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function blob(method: string, path: string, body?: unknown): Promise<Blob> {
  return (await request(method, path, body)).blob();
}

async function request(method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(ROOT + path, init).catch(() => {
    throw new ApiError(0, "unreachable", "The server does not answer. Check that it is running, then try again.");
  });
  if (response.ok) return response;
  const problem = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
  const detail = typeof problem["detail"] === "string" ? problem["detail"] : `The server answered ${response.status}.`;
  throw new ApiError(response.status, String(problem["code"] ?? response.status), detail, problem);
}
