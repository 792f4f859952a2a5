import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Answers, Diagnostic } from "../../sync/api.ts";
import { short } from "../parts/short.ts";

const t = texts.dialogs.migration;

/** What a diagnostic asks for: what rows get that miss a value, or what values become in another type. */
const ASKED = { MIGRATE_NOT_NULL_ON_ROWS: "backfills", MIGRATE_NO_CONVERSION: "conversions" } as const;

type Asked = keyof Answers;

/** A field for each column of which only a person knows what to write; what is said is planned and run anew. */
export function AnswerFields({
  app,
  asking,
  given,
  onGive,
}: {
  app: App;
  asking: readonly Diagnostic[];
  given: Answers;
  onGive: (given: Answers) => void;
}): JSX.Element | null {
  const fields = [...said(given), ...asking.flatMap(asked)];
  const names = [...new Set(fields.map(([kind, id]) => `${kind}:${id}`))];
  if (names.length === 0) return null;
  const give = (form: HTMLFormElement): void => {
    const typed = new FormData(form);
    const answers: Record<Asked, Record<Id, string>> = { backfills: {}, conversions: {} };
    for (const name of names) {
      const [kind, id] = name.split(":") as [Asked, Id];
      const text = String(typed.get(name) ?? "").trim();
      if (text) answers[kind][id] = text;
    }
    onGive(answers);
  };
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        give(event.currentTarget as HTMLFormElement);
      }}
    >
      {names.map((name) => {
        const [kind, id] = name.split(":") as [Asked, Id];
        const column = app.document.find("column", id);
        const called = column ? short(`${app.document.find("table", column.tableId)?.name}.${column.name}`) : id;
        return (
          <label key={name}>
            <span>{kind === "backfills" ? t.rowsGet(called) : t.valuesBecome(called, column?.dataType ?? "")}</span>
            <input class="input mono" name={name} defaultValue={given[kind][id] ?? ""} placeholder={t.examples[kind]} />
          </label>
        );
      })}
      <button type="submit" class="button small">
        {t.runAgain}
      </button>
    </form>
  );
}

function said(given: Answers): (readonly [Asked, Id])[] {
  return (["backfills", "conversions"] as const).flatMap((kind) =>
    Object.keys(given[kind]).map((id) => [kind, id] as const),
  );
}

function asked({ code, subject }: Diagnostic): (readonly [Asked, Id])[] {
  const kind = ASKED[code as keyof typeof ASKED];
  return kind && subject ? [[kind, subject]] : [];
}
