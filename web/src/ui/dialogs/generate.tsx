import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { Check, Database, FileCode, Folder, Layers, Table2 } from "../icons.ts";
import { Dialog, Field, Icon, Select } from "../parts.tsx";
import { Files } from "./files.tsx";
import { HistoryView } from "./history.tsx";
import { MigrationView } from "./migration.tsx";

const t = texts.dialogs.generate;

const KINDS = [
  ["migration", Database],
  ["history", Folder],
  ["models", Layers],
  ["migrations", FileCode],
  ["seeders", Table2],
  ["tests", Check],
] as const;

const TARGETS = [
  ["sequelize", "Sequelize"],
  ["sqlalchemy", "SQLAlchemy"],
] as const;

/** What comes out of a schema: the migration, run before it is shown, and code for an object-relational mapper. */
export function GenerateDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const [kind, setKind] = useState<(typeof KINDS)[number][0]>("migration");
  const [target, setTarget] = useState<(typeof TARGETS)[number][0]>("sequelize");
  return (
    <Dialog title={t.title} class="wide" onClose={onClose}>
      <div class="generate">
        <div class="generate-nav">
          <div role="tablist" aria-label={t.what} aria-orientation="vertical">
            {KINDS.map(([name, icon]) => (
              <button
                key={name}
                type="button"
                role="tab"
                class="menu-item"
                aria-selected={kind === name}
                onClick={() => setKind(name)}
              >
                <Icon of={icon} />
                {t.kinds[name]}
              </button>
            ))}
          </div>
          {kind !== "migration" && kind !== "history" && (
            <Field label={t.target}>
              <Select value={target} options={TARGETS} onChange={setTarget} />
            </Field>
          )}
        </div>
        <div class="generate-main" role="tabpanel">
          {kind === "migration" ? (
            <MigrationView app={app} />
          ) : kind === "history" ? (
            <HistoryView app={app} />
          ) : (
            <Files key={`${kind}${target}`} app={app} kind={kind} target={target} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
