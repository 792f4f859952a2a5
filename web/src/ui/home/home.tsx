import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shownTheme, switchTheme } from "../../actions/theme.ts";
import { texts } from "../../language/texts.ts";
import { api, type SchemaSummary } from "../../sync/api.ts";
import { SettingsDialog } from "../dialogs/settings.tsx";
import { FileUp, Moon, Plus, Search, Settings, Sun } from "../icons.ts";
import { Dialog, Icon, IconButton } from "../parts.tsx";
import { Card } from "./card.tsx";
import { CreateDialog, RemoveDialog, RenameDialog } from "./dialogs.tsx";
import { ImportForm } from "./import_form.tsx";
import { Welcome } from "./welcome.tsx";

const t = texts.home;
const MANY = 6;

type Open = { what: "create" | "import" | "settings" } | { what: "rename" | "remove"; schema: SchemaSummary };

/** The list of all schemas, and how to begin one. */
export function Home(): JSX.Element {
  const [schemas, setSchemas] = useState<SchemaSummary[] | null>(null);
  const [error, setError] = useState("");
  const [open, setOpen] = useState<Open | null>(null);
  const load = (): void => void api.schemas().then(setSchemas, (failure: Error) => setError(failure.message));
  useEffect(load, []);
  return (
    <div class="home-page">
      <Head onSettings={() => setOpen({ what: "settings" })} />
      <main class="home-main">
        {error && <div class="note bad">{error}</div>}
        {schemas && schemas.length > 0 && <List schemas={schemas} onOpen={setOpen} />}
        {schemas && !schemas.length && <Welcome onCreate={() => setOpen({ what: "create" })} />}
        {!schemas && !error && (
          <div class="empty" role="status">
            <span class="spinner" />
          </div>
        )}
      </main>
      <Dialogs open={open} onClose={() => setOpen(null)} onDone={load} />
    </div>
  );
}

function Head({ onSettings }: { onSettings: () => void }): JSX.Element {
  return (
    <header class="home-head">
      <img src="/favicon.svg" alt="" width="26" height="26" />
      <strong>Schemawright</strong>
      <div class="grow" />
      <IconButton
        icon={shownTheme.value === "dark" ? Moon : Sun}
        class="tip-left"
        label={texts.shell.lightDark}
        onClick={switchTheme}
      />
      <IconButton icon={Settings} class="tip-left" label={texts.settings.title} onClick={onSettings} />
    </header>
  );
}

function List({ schemas, onOpen }: { schemas: SchemaSummary[]; onOpen: (open: Open) => void }): JSX.Element {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const shown = schemas.filter(({ name, displayName, description }) =>
    `${name} ${displayName ?? ""} ${description ?? ""}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div class="home-bar">
        <h1>{t.title}</h1>
        <div class="grow" />
        {schemas.length > MANY && (
          <div class="search">
            <Icon of={Search} />
            <input
              class="input"
              type="search"
              placeholder={t.find}
              aria-label={t.findSchema}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
        )}
        <button type="button" class="button" onClick={() => onOpen({ what: "import" })}>
          <Icon of={FileUp} />
          {t.import}
        </button>
        <button type="button" class="button primary" onClick={() => onOpen({ what: "create" })}>
          <Icon of={Plus} />
          {t.newSchema}
        </button>
      </div>
      <ul class="cards">
        {shown.map((schema) => (
          <Card
            key={schema.id}
            schema={schema}
            onRename={() => onOpen({ what: "rename", schema })}
            onRemove={() => onOpen({ what: "remove", schema })}
          />
        ))}
      </ul>
      {!shown.length && <div class="empty">{t.findNothing}</div>}
    </>
  );
}

function Dialogs({
  open,
  onClose,
  onDone,
}: {
  open: Open | null;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element | null {
  switch (open?.what) {
    case "create":
      return <CreateDialog onClose={onClose} />;
    case "import":
      return (
        <Dialog
          title={t.importTitle}
          onClose={() => {
            onClose();
            onDone();
          }}
        >
          <ImportForm />
        </Dialog>
      );
    case "settings":
      return <SettingsDialog onClose={onClose} />;
    case "rename":
      return <RenameDialog schema={open.schema} onClose={onClose} onDone={onDone} />;
    case "remove":
      return <RemoveDialog schema={open.schema} onClose={onClose} onDone={onDone} />;
    default:
      return null;
  }
}
