import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { theme } from "../actions/theme.ts";
import { DIALECTS } from "../protocol/dialects.ts";
import { api, type Diagnostic, type SchemaSummary } from "../sync/api.ts";
import { DIALECT_TITLES } from "./dialects.ts";
import {
  ArrowDownUp,
  Database,
  Ellipsis,
  Eye,
  FileUp,
  Moon,
  Pencil,
  Plus,
  Search,
  Sparkles,
  Spline,
  Sun,
  Trash2,
} from "./icons.ts";
import { Diagnostics, formatOf, ImportBox, type Source } from "./import_box.tsx";
import { Dialog, Field, Icon, IconButton, Menu, Select } from "./parts.tsx";

/** The list of all schemas, and how to begin one. */
export function Home(): JSX.Element {
  const [schemas, setSchemas] = useState<SchemaSummary[] | null>(null);
  const [error, setError] = useState("");
  const [dialog, setDialog] = useState<"create" | "import" | SchemaSummary | null>(null);
  const [removing, setRemoving] = useState<SchemaSummary | null>(null);
  const [query, setQuery] = useState("");
  const load = (): void => void api.schemas().then(setSchemas, (failure: Error) => setError(failure.message));
  useEffect(load, []);
  const close = (): void => {
    setDialog(null);
    setRemoving(null);
  };
  const wanted = query.trim().toLowerCase();
  const shown = (schemas ?? []).filter((schema) =>
    `${schema.name} ${schema.displayName ?? ""} ${schema.description ?? ""}`.toLowerCase().includes(wanted),
  );
  const dark = theme.value === "dark";
  return (
    <div class="home-page">
      <header class="home-head">
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <strong>Schemawright</strong>
        <div class="grow" />
        <IconButton
          icon={dark ? Moon : Sun}
          label="Light or dark"
          class="tip-left"
          onClick={() => (theme.value = document.documentElement.dataset["theme"] === "dark" ? "light" : "dark")}
        />
      </header>
      <main class="home-main">
        {error && <div class="note bad">{error}</div>}
        {schemas && schemas.length > 0 && (
          <>
            <div class="home-bar">
              <h1>Schemas</h1>
              <div class="grow" />
              {schemas.length > 6 && (
                <div class="search">
                  <Icon of={Search} />
                  <input
                    class="input"
                    type="search"
                    placeholder="Find"
                    aria-label="Find a schema"
                    value={query}
                    onInput={(event) => setQuery(event.currentTarget.value)}
                  />
                </div>
              )}
              <button type="button" class="button" onClick={() => setDialog("import")}>
                <Icon of={FileUp} />
                Import
              </button>
              <button type="button" class="button primary" onClick={() => setDialog("create")}>
                <Icon of={Plus} />
                New schema
              </button>
            </div>
            <ul class="cards">
              {shown.map((schema) => (
                <Card
                  key={schema.id}
                  schema={schema}
                  onRename={() => setDialog(schema)}
                  onRemove={() => setRemoving(schema)}
                />
              ))}
            </ul>
            {!shown.length && <div class="empty">No schema is called that.</div>}
          </>
        )}
        {schemas && !schemas.length && (
          <Welcome onCreate={() => setDialog("create")} onImport={() => setDialog("import")} />
        )}
        {!schemas && !error && (
          <div class="empty" role="status">
            <span class="spinner" />
          </div>
        )}
      </main>
      {dialog === "create" && <CreateDialog onClose={close} />}
      {dialog === "import" && <ImportNewDialog onClose={close} />}
      {dialog && typeof dialog === "object" && <RenameDialog schema={dialog} onClose={close} onDone={load} />}
      {removing && <RemoveDialog schema={removing} onClose={close} onDone={load} />}
    </div>
  );
}

function Card({
  schema,
  onRename,
  onRemove,
}: {
  schema: SchemaSummary;
  onRename: () => void;
  onRemove: () => void;
}): JSX.Element {
  return (
    <li class="schema-card">
      <a class="cover" href={`/schemas/${schema.slug}`}>
        <span class="visually-hidden">Open {schema.displayName ?? schema.name}</span>
      </a>
      <div class="card-top">
        <span class="emblem">
          <Icon of={Database} />
        </span>
        <Menu
          icon={Ellipsis}
          label={`More for ${schema.name}`}
          small
          items={[
            { label: "Rename…", icon: Pencil, run: onRename },
            { label: "Open read-only", icon: Eye, run: () => location.assign(`/embed/${schema.slug}`) },
            { label: "Delete…", icon: Trash2, danger: true, run: onRemove },
          ]}
        />
      </div>
      <h2>{schema.displayName ?? schema.name}</h2>
      <p>{schema.description ?? facts(schema)}</p>
      <footer>
        <span class="badge">{DIALECTS[schema.dialect]?.title ?? schema.dialect}</span>
        <span>{schema.updatedAt ? changed(schema.updatedAt) : ""}</span>
      </footer>
    </li>
  );
}

function facts(schema: SchemaSummary): string {
  const count = schema.tableCount ?? 0;
  return count === 1 ? "1 table" : `${count.toLocaleString()} tables`;
}

function changed(at: string): string {
  const date = new Date(at);
  const minutes = Math.round((Date.now() - date.getTime()) / 60000);
  if (minutes < 1) return "Changed just now";
  if (minutes < 60) return `Changed ${minutes} min ago`;
  if (minutes < 24 * 60) return `Changed ${Math.round(minutes / 60)} h ago`;
  return `Changed ${date.toLocaleDateString(undefined, { day: "numeric", month: "short", year: "numeric" })}`;
}

function Welcome({ onCreate, onImport }: { onCreate: () => void; onImport: () => void }): JSX.Element {
  const points = [
    [Spline, "Draw together", "Tables and relationships on one canvas, with everyone's edits as they happen."],
    [
      ArrowDownUp,
      "Migrate with proof",
      "Every migration is run up, down and up again on a real database before you see it.",
    ],
    [Sparkles, "Leave with code", "Models, migrations, seeders and tests for the mapper that you use."],
  ] as const;
  return (
    <div class="welcome">
      <h1>Design your database, see it run</h1>
      <p>Begin with an empty schema, or bring one: a pg_dump, hand-written SQL, DBML.</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={onCreate}>
          <Icon of={Plus} />
          New schema
        </button>
        <button type="button" class="button" onClick={onImport}>
          <Icon of={FileUp} />
          Import a schema
        </button>
      </div>
      <ul>
        {points.map(([icon, title, text]) => (
          <li key={title}>
            <span class="emblem">
              <Icon of={icon} />
            </span>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Runs what a dialog does, keeping its button busy and showing what was refused. */
function useWork(): { busy: boolean; error: string; run: (work: () => Promise<void>) => void } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setError("");
    work()
      .catch((failure: Error) => setError(failure.message))
      .finally(() => setBusy(false));
  };
  return { busy, error, run };
}

function CreateDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const [name, setName] = useState("");
  const [dialect, setDialect] = useState("postgresql");
  const { busy, error, run } = useWork();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      const made = await api.create({ name: name.trim(), dialect });
      location.assign(`/schemas/${made.slug}`);
    });
  };
  return (
    <Dialog title="New schema" class="narrow" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <Field label="Name">
            <input
              class="input"
              autofocus
              required
              maxLength={120}
              placeholder="Book shop"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <Field label="Database">
            <Select value={dialect} options={DIALECT_TITLES} onChange={setDialect} />
          </Field>
          {error && <div class="note bad">{error}</div>}
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={busy || !name.trim()}>
            {busy && <span class="spinner" />}
            Create
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function ImportNewDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const [name, setName] = useState("");
  const [source, setSource] = useState<Source>({ text: "", fileName: "", dialect: "postgresql" });
  const [done, setDone] = useState<{ slug: string; diagnostics: readonly Diagnostic[] } | null>(null);
  const { busy, error, run } = useWork();
  const from = source.fileName.replace(/\.(schema\.json|\w+)$/, "").replace(/[_-]+/g, " ");
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      const made = await api.importNew({
        name: name.trim() || from || "Imported schema",
        content: source.text,
        format: formatOf(source),
        dialect: source.dialect,
      });
      if (made.diagnostics?.some((one) => one.level !== "info"))
        setDone({ slug: made.slug, diagnostics: made.diagnostics });
      else location.assign(`/schemas/${made.slug}`);
    });
  };
  if (done) {
    return (
      <Dialog title="Imported" onClose={() => location.assign(`/schemas/${done.slug}`)}>
        <div class="dialog-body">
          <p>The schema has been read. This is worth knowing:</p>
          <Diagnostics found={done.diagnostics} />
        </div>
        <div class="dialog-foot">
          <a class="button primary" href={`/schemas/${done.slug}`}>
            Open it
          </a>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="Import a schema" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <Field label="Name">
            <input
              class="input"
              maxLength={120}
              placeholder={from || "Imported schema"}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <ImportBox source={source} onChange={setSource} />
          {error && (
            <div class="note bad" role="alert">
              {error}
            </div>
          )}
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={busy || !source.text.trim()}>
            {busy && <span class="spinner" />}
            Import
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function RenameDialog({
  schema,
  onClose,
  onDone,
}: {
  schema: SchemaSummary;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const [name, setName] = useState(schema.name);
  const { busy, error, run } = useWork();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      await api.rename(schema.id, name.trim());
      onDone();
      onClose();
    });
  };
  return (
    <Dialog title="Rename schema" class="narrow" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <Field label="Name">
            <input
              class="input"
              autofocus
              required
              maxLength={120}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          {error && <div class="note bad">{error}</div>}
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={busy || !name.trim()}>
            Rename
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveDialog({
  schema,
  onClose,
  onDone,
}: {
  schema: SchemaSummary;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const { busy, error, run } = useWork();
  const remove = (): void =>
    run(async () => {
      await api.remove(schema.id);
      onDone();
      onClose();
    });
  return (
    <Dialog title={`Delete ${schema.name}?`} class="narrow" onClose={onClose}>
      <div class="dialog-body">
        <p>Its tables, its history and its migrations go with it. This cannot be undone.</p>
        {error && <div class="note bad">{error}</div>}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button ghost" onClick={onClose}>
          Keep it
        </button>
        <button type="button" class="button danger" disabled={busy} onClick={remove}>
          <Icon of={Trash2} />
          Delete
        </button>
      </div>
    </Dialog>
  );
}
