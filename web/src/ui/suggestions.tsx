import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../actions/app.ts";
import { texts, titleOf } from "../language/texts.ts";
import type { Suggestion } from "../sync/api.ts";
import { Check, ChevronDown, ChevronRight, CircleAlert, Lightbulb } from "./icons.ts";
import { short } from "./parts/short.ts";
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
  const kinds = kindsOf(found);
  return (
    <div class="section">
      <div class="section-head">
        <h3>
          {app.readOnly ? t.brokenTitle : t.title}
          <small>{found.length}</small>
        </h3>
      </div>
      {kinds.map((suggestions) => (
        <OneKind key={suggestions[0].code} app={app} suggestions={suggestions} isOpen={found.length <= FEW} />
      ))}
    </div>
  );
}

type Kind = readonly [Suggestion, ...Suggestion[]];

/** So many are all shown at once; of more, the kinds. */
const FEW = 12;
/** Of one kind, so many are shown at first. */
const FIRST = 50;
/** More edits than this are not made by one click. */
const MOST_AT_ONCE = 400;

/** The suggestions of one rule each: errors first, then what is most often found. */
function kindsOf(found: readonly Suggestion[]): Kind[] {
  const kinds = new Map<string, [Suggestion, ...Suggestion[]]>();
  for (const one of found) {
    const kind = kinds.get(one.code);
    if (kind) kind.push(one);
    else kinds.set(one.code, [one]);
  }
  const errors = (kind: Kind): number => (kind[0].level === "error" ? 1 : 0);
  return [...kinds.values()].sort((a, b) => errors(b) - errors(a) || b.length - a.length);
}

/** What one rule says: its title, and, opened, each place. */
function OneKind(props: { app: App; suggestions: Kind; isOpen: boolean }): JSX.Element {
  const { app, suggestions } = props;
  const [open, setOpen] = useState(props.isOpen);
  const [most, setMost] = useState(FIRST);
  const [first] = suggestions;
  const appliable = suggestions.filter((one) => one.operations.length && !app.readOnly);
  const applyAll = () => app.edit(t.acceptMany(appliable.length), ...appliable.flatMap((one) => one.operations));
  return (
    <section class="advice">
      <div class="advice-head">
        <button type="button" class="advice-title" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon of={open ? ChevronDown : ChevronRight} />
          <span>{titleOf(first.code) ?? first.title}</span>
          <small>{suggestions.length}</small>
        </button>
        {appliable.length > 1 && appliable.length <= MOST_AT_ONCE && (
          <button type="button" class="button small" onClick={applyAll}>
            {appliable.length === suggestions.length ? t.acceptAll : t.acceptSome(appliable.length)}
          </button>
        )}
      </div>
      {open && suggestions.slice(0, most).map((one) => <Card key={one.key} app={app} suggestion={one} />)}
      {open && suggestions.length > most && (
        <button type="button" class="button small" onClick={() => setMost(most + FIRST)}>
          {t.more(suggestions.length - most)}
        </button>
      )}
    </section>
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
      <p>{short(suggestion.message, 400)}</p>
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
