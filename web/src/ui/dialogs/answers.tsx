import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Answers, Diagnostic } from "../../sync/api.ts";
import { short } from "../parts/short.ts";

const t = texts.dialogs.migration;

/** What a diagnostic asks for: what rows get that miss a value, or what values become in another type. */
const ASKED = {
  MIGRATE_NOT_NULL_ON_ROWS: "backfills",
  MIGRATE_BACK_WANTS_VALUES: "backfills",
  MIGRATE_NO_CONVERSION: "conversions",
} as const;

type Asked = keyof Answers;

/** A column that was asked about. */
export interface Field {
  kind: Asked;
  id: Id;
  /** What is known of a column that is gone and comes back on the way back only. */
  said: string;
}

/** A field for each column of which only a person knows what to write; what is said is planned and run anew. */
export function AnswerFields(props: {
  app: App;
  asking: readonly Diagnostic[];
  /** What has been asked before: an answer stays to be seen when nothing asks for it any more. */
  known: Map<string, Field>;
  given: Answers;
  onGive: (given: Answers) => void;
}): JSX.Element | null {
  const { app, asking, known, given } = props;
  for (const field of asking.flatMap(asked)) known.set(nameOf(field), field);
  const wanted = new Set(asking.flatMap(asked).map(nameOf));
  const fields = [...known.values()].filter((one) => wanted.has(nameOf(one)) || given[one.kind][one.id]);
  if (fields.length === 0) return null;
  const give = (form: HTMLFormElement): void => {
    const typed = new FormData(form);
    const answers: Record<Asked, Record<Id, string>> = { backfills: {}, conversions: {} };
    for (const field of fields) {
      const text = String(typed.get(nameOf(field)) ?? "").trim();
      if (text) answers[field.kind][field.id] = text;
    }
    props.onGive(answers);
  };
  return (
    <form
      class="answers"
      onSubmit={(event) => {
        event.preventDefault();
        give(event.currentTarget as HTMLFormElement);
      }}
    >
      {fields.map((field) => (
        <label key={nameOf(field)}>
          <span>{questionOf(app, field)}</span>
          <input
            class="input mono"
            name={nameOf(field)}
            defaultValue={given[field.kind][field.id] ?? ""}
            placeholder={t.examples[field.kind]}
          />
        </label>
      ))}
      <button type="submit" class="button small">
        {t.runAgain}
      </button>
    </form>
  );
}

const nameOf = ({ kind, id }: Field): string => `${kind}:${id}`;

function questionOf(app: App, { kind, id, said }: Field): string {
  const column = app.document.find("column", id);
  if (!column) return said;
  const called = short(`${app.document.find("table", column.tableId)?.name}.${column.name}`);
  return kind === "backfills" ? t.rowsGet(called) : t.valuesBecome(called, column.dataType);
}

function asked({ code, subject, message }: Diagnostic): Field[] {
  const kind = ASKED[code as keyof typeof ASKED];
  return kind && subject ? [{ kind, id: subject, said: message }] : [];
}
