import type { JSX } from "preact";
import type { App } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import type { Suggestion } from "../sync/api.ts";
import { Check, CircleAlert, Lightbulb } from "./icons.ts";
import { short } from "./parts/short.ts";
import { Titled } from "./parts/titled.tsx";
import { Icon } from "./parts.tsx";

const t = texts.panels.suggestions;

/** What is broken, missing or too much, each with the edit that mends it. */
export function Suggestions({ app }: { app: App }): JSX.Element {
  const found = app.advice.value;
  if (typeof found === "string")
    return (
      <div class="section">
        <div class="note bad">{found}</div>
      </div>
    );
  if (!found)
    return (
      <div class="empty">
        <span class="spinner" />
      </div>
    );
  if (!found.length) {
    return (
      <div class="empty">
        <Icon of={Check} />
        <strong>{app.readOnly ? t.noneBroken : t.none}</strong>
        {!app.readOnly && t.noneWhy}
      </div>
    );
  }
  const appliable = found.filter((one) => one.operations.length && !app.readOnly);
  const applyAll = () => app.edit(t.acceptMany(appliable.length), ...appliable.flatMap((one) => one.operations));
  return (
    <div class="section">
      <div class="section-head">
        <h3>
          {app.readOnly ? t.brokenTitle : t.title}
          <small>{found.length}</small>
        </h3>
        {appliable.length > 1 && appliable.length <= 400 && (
          <button type="button" class="button small" onClick={applyAll}>
            {t.acceptAll}
          </button>
        )}
      </div>
      {found.slice(0, 200).map((one) => (
        <Card key={one.key} app={app} suggestion={one} />
      ))}
    </div>
  );
}

function Card({ app, suggestion }: { app: App; suggestion: Suggestion }): JSX.Element {
  const record = app.document.get(suggestion.tableId);
  const name = record && "name" in record ? record.name : suggestion.code;
  return (
    <article class="card">
      <div class="what">
        <Icon of={suggestion.level === "error" ? CircleAlert : Lightbulb} />
        {record ? (
          <button type="button" class="link" onClick={() => app.show(record.id)}>
            {short(name)}
          </button>
        ) : (
          suggestion.code
        )}
      </div>
      <p>
        <Titled code={suggestion.code} />
        {short(suggestion.message, 400)}
      </p>
      {suggestion.help && <p>{short(suggestion.help, 400)}</p>}
      {suggestion.operations.length > 0 && !app.readOnly && (
        <div class="foot">
          <button
            type="button"
            class="button small"
            onClick={() => app.edit(suggestion.label, ...suggestion.operations)}
          >
            <Icon of={Check} />
            {t.accept}
          </button>
        </div>
      )}
    </article>
  );
}
