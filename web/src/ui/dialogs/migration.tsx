import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { type Answers, api, type Diagnostic, type Migration } from "../../sync/api.ts";
import { download } from "../download.ts";
import { Check, CircleAlert, Copy, Download, TriangleAlert } from "../icons.ts";
import { Titled } from "../parts/titled.tsx";
import { Icon } from "../parts.tsx";
import { Sql } from "../sql.tsx";
import { useWork } from "../work.ts";
import { AnswerFields, type Field } from "./answers.tsx";
import { Awaiting } from "./awaiting.tsx";

const t = texts.dialogs.migration;
const WAYS = ["up", "down"] as const;

/** The migration from what was last generated to now, with the verdict of the database that ran it. */
export function MigrationView({ app }: { app: App }): JSX.Element {
  const [found, setFound] = useState<Migration | null>(null);
  const [kept, setKept] = useState(false);
  const [way, setWay] = useState<(typeof WAYS)[number]>("up");
  const work = useWork();
  const { schema } = app.document;
  const known = useRef(new Map<string, Field>());
  const [answers, setAnswers] = useState<Answers>({ backfills: {}, conversions: {} });
  const preview = (given: Answers): void => {
    setAnswers(given);
    work.run(async (signal) => setFound(await api.migration(schema.id, { preview: true, answers: given, signal })));
  };
  const keep = (): void =>
    work.run(async () => {
      setFound(await api.migration(schema.id, { preview: false, answers }));
      setKept(true);
    });
  const again = (): void => preview(answers);
  useEffect(again, []);
  const refused = (work.error?.problem["diagnostics"] as Diagnostic[] | undefined) ?? [];
  if (!found) {
    return (
      <>
        <Awaiting work={work} title={t.busy} detail={t.busyText} stoppedText={t.stoppedText} onAgain={again} />
        {work.error && (
          <AnswerFields app={app} asking={refused} known={known.current} given={answers} onGive={preview} />
        )}
      </>
    );
  }
  const text = way === "up" ? found.upSql : found.downSql;
  if (!found.upSql.trim()) {
    return (
      <div class="empty">
        <Icon of={Check} />
        <strong>{t.nothing}</strong>
        {t.nothingText}
      </div>
    );
  }
  return (
    <>
      <div class="generate-bar">
        <div class="segments" role="tablist" aria-label={t.direction}>
          {WAYS.map((one) => (
            <button key={one} type="button" role="tab" aria-selected={way === one} onClick={() => setWay(one)}>
              {t.ways[one]}
            </button>
          ))}
        </div>
        <Verdict migration={found} />
        <div class="grow" />
        <button type="button" class="button small" onClick={() => void navigator.clipboard.writeText(text)}>
          <Icon of={Copy} />
          {t.copy}
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => download(`${found.version}_${found.name}.${way}.sql`, text)}
        >
          <Icon of={Download} />
          {t.download}
        </button>
        <button type="button" class="button small primary" disabled={work.busy || kept} onClick={keep}>
          {work.busy ? <span class="spinner" /> : <Icon of={Check} />}
          {kept ? t.keptAs(found.version ?? "") : t.keep}
        </button>
      </div>
      {work.error && <div class="note bad">{work.error.message}</div>}
      <Reason migration={found} />
      <Rows migration={found} />
      {found.warnings.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section class="warnings" aria-label={t.warnings} tabIndex={0}>
          {found.warnings.map((warning, place) => (
            <div key={place} class="note warn">
              <Icon of={TriangleAlert} />
              <span>
                <Titled code={warning.code} />
                {warning.message} {warning.help}
              </span>
            </div>
          ))}
        </section>
      )}
      {!kept && (
        <AnswerFields
          app={app}
          asking={[...found.warnings, ...refused]}
          known={known.current}
          given={answers}
          onGive={preview}
        />
      )}
      <div class="generate-view">
        <Sql key={way} label={t.label(t.ways[way])} dialect={schema.dialect} value={text} readOnly tall />
      </div>
    </>
  );
}

/** What a real database said of a migration, in a badge. */
export function Verdict({ migration }: { migration: Migration }): JSX.Element {
  const state = migration.verification?.status ?? "not_run";
  const rows = migration.verification?.rows;
  if (state === "passed") {
    return (
      <span class="badge good" data-verdict="passed">
        <Icon of={Check} />
        {rows && rows.rows > 0 ? t.passedRows(rows.rows) : t.passed}
      </span>
    );
  }
  return state === "failed" ? (
    <span class="badge bad" data-verdict="failed">
      <Icon of={CircleAlert} />
      {t.failed}
    </span>
  ) : (
    <span class="badge warn" data-verdict="not_run">
      <Icon of={TriangleAlert} />
      {t.notRun}
    </span>
  );
}

/** Where it failed, the database's own words. */
function Reason({ migration }: { migration: Migration }): JSX.Element | null {
  const { verification } = migration;
  if (!verification || verification.status === "passed") return null;
  const { ok: _, status: __, message, ...details } = verification;
  const rest = Object.values(details).filter((detail) => typeof detail === "string" && detail);
  const text = [message, ...rest].filter(Boolean).join(" ");
  return text ? <div class="note bad">{text.slice(0, 4000)}</div> : null;
}

/** What the run with rows in the tables showed beyond the verdict. */
function Rows({ migration }: { migration: Migration }): JSX.Element | null {
  const rows = migration.verification?.rows;
  if (!rows || (!rows.message && rows.lost.length === 0)) return null;
  if (!rows.message) return <div class="note warn">{t.lost(rows.lost.join(", "))}</div>;
  const reason = rows.message.slice(0, 1000);
  return <div class="note warn">{rows.phase === "insert" ? t.withoutRows(reason) : t.failsWithRows(reason)}</div>;
}
