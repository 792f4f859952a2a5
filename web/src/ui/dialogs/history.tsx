import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { api, type Migration } from "../../sync/api.ts";
import { Database } from "../icons.ts";
import { Icon, Select } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { useWork } from "../work.ts";
import { Awaiting } from "./awaiting.tsx";
import { Verdict } from "./migration.tsx";
import { ZipButton } from "./zip_button.tsx";

const t = texts.dialogs.history;

const TOOLS = [
  ["schemawright", "Schemawright"],
  ["flyway", "Flyway"],
  ["liquibase", "Liquibase"],
  ["dbmate", "dbmate"],
  ["golang-migrate", "golang-migrate"],
  ["atlas", "Atlas"],
] as const;

/** The migrations that were kept, the newest first, and all of them as a folder for the tool that runs them. */
export function HistoryView({ app }: { app: App }): JSX.Element {
  const [kept, setKept] = useState<Migration[] | null>(null);
  const [tool, setTool] = useState<(typeof TOOLS)[number][0]>("schemawright");
  const { schema } = app.document;
  const work = useWork();
  const read = (): void => work.run(async (signal) => setKept(await api.migrations(schema.id, signal)));
  useEffect(read, []);
  const squash = (first: string, last: string): void =>
    work.run(async (signal) => {
      await api.squash(schema.id, first, last, signal);
      setKept(await api.migrations(schema.id, signal));
    });
  if (!kept) return <Awaiting work={work} title={t.busy} stoppedText={t.stoppedText} onAgain={read} />;
  if (kept.length === 0) {
    return (
      <div class="empty">
        <Icon of={Database} />
        <strong>{t.none}</strong>
        {t.noneText}
      </div>
    );
  }
  return (
    <>
      <div class="generate-bar">
        <span class="item-line">{t.migrations(kept.length)}</span>
        <div class="grow" />
        <Select label={t.tool} value={tool} options={TOOLS} onChange={setTool} />
        <ZipButton
          name={`${schema.slug}-migrations-${tool}.zip`}
          pack={(signal) => api.history(schema.id, tool, signal)}
        />
      </div>
      {(work.busy || work.error) && <Awaiting work={work} title={t.busy} stoppedText={t.stoppedText} onAgain={read} />}
      <div class="section" role="list" aria-label={t.kept}>
        {kept
          .map((one, place) => (
            <Kept
              key={one.id}
              migration={one}
              dialect={schema.dialect}
              later={app.readOnly || work.busy ? 0 : kept.length - place - 1}
              onSquash={() => squash(one.version ?? "", kept.at(-1)?.version ?? "")}
            />
          ))
          .reverse()}
      </div>
    </>
  );
}

/** One of them: its verdict, its SQL, and the way to make one of it and all that came after it. */
function Kept(props: { migration: Migration; dialect: string; later: number; onSquash: () => void }): JSX.Element {
  const { migration, dialect, later, onSquash } = props;
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="card" role="listitem">
      <div class="what">
        <Icon of={Database} />
        {migration.name}
        <div class="grow" />
        <Verdict migration={migration} />
      </div>
      <p>{migration.version}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.show}</summary>
        {isOpen && (
          <Sql
            label={migration.name ?? ""}
            dialect={dialect}
            value={`${migration.upSql}-- down\n${migration.downSql}`}
            readOnly
          />
        )}
      </details>
      {later > 0 && !isAsking && (
        <div class="foot">
          <button type="button" class="button small" onClick={() => setAsking(true)}>
            {t.squash}
          </button>
        </div>
      )}
      {later > 0 && isAsking && (
        <div class="foot">
          <p>{t.sure(later + 1)}</p>
          <div class="grow" />
          <button type="button" class="button small ghost" onClick={() => setAsking(false)}>
            {t.back}
          </button>
          <button type="button" class="button small primary" onClick={onSquash}>
            {t.doSquash}
          </button>
        </div>
      )}
    </div>
  );
}
