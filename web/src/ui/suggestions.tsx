import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { api, type Suggestion } from "../sync/api.ts";
import { Check, Lightbulb } from "./icons.ts";
import { Icon } from "./parts.tsx";

const t = texts.panels.suggestions;

/** Indexes that are missing or too many, each with the edit that mends it. */
export function Suggestions({ app }: { app: App }): JSX.Element {
  const [found, setFound] = useState<Suggestion[] | null>(null);
  const [error, setError] = useState("");
  const { id } = app.document.schema;
  const settled = app.session.unsent.value === 0 ? app.version.value : -1;
  useEffect(() => {
    if (settled < 0) return;
    const timer = setTimeout(
      () =>
        api.suggestions(id).then(setFound, (failure: Error) => {
          setError(failure.message);
        }),
      found ? 400 : 0,
    );
    return () => clearTimeout(timer);
  }, [settled]);
  if (error)
    return (
      <div class="section">
        <div class="note bad">{error}</div>
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
        <strong>{t.none}</strong>
        {t.noneWhy}
      </div>
    );
  }
  const appliable = found.filter((one) => one.operations.length);
  const applyAll = () => app.edit(t.acceptMany(appliable.length), ...appliable.flatMap((one) => one.operations));
  return (
    <div class="section">
      <div class="section-head">
        <h3>
          {t.title}
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
  const table = app.document.find("table", suggestion.tableId);
  return (
    <article class="card">
      <div class="what">
        <Icon of={Lightbulb} />
        {table ? (
          <button type="button" class="link" onClick={() => app.show(table.id)}>
            {table.name}
          </button>
        ) : (
          suggestion.code
        )}
      </div>
      <p>{suggestion.message}</p>
      {suggestion.help && <p>{suggestion.help}</p>}
      {suggestion.operations.length > 0 && (
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
