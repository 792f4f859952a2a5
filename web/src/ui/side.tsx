import type { JSX, TargetedKeyboardEvent } from "preact";
import type { App, SideName } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { Changes } from "./changes.tsx";
import { X } from "./icons.ts";
import { Inspect } from "./panels/inspect.tsx";
import { IconButton } from "./parts.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TextPanel } from "./text/text_panel.tsx";

const TABS: readonly (readonly [SideName, string])[] = [
  ["inspect", texts.panels.properties],
  ["text", texts.text.title],
  ["suggestions", texts.panels.suggestions.title],
  ["changes", texts.finding.history],
];

/** The arrow keys lead from tab to tab, as in every list of tabs. */
function turn(app: App, event: TargetedKeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  const at = TABS.findIndex(([name]) => name === app.side.value);
  const next = (at + by + TABS.length) % TABS.length;
  app.side.value = (TABS[next] as (typeof TABS)[number])[0];
  event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
}

/** The panel on the right: what is selected, what could be better, what has been done. */
export function Side({ app }: { app: App }): JSX.Element {
  const side = app.side.value;
  const badges = [...app.badges.value.values()];
  const found = badges.reduce((sum, badge) => sum + badge.count, 0);
  const tone = badges.some((badge) => badge.broken) ? "bad" : "warn";
  return (
    <aside class={`side ${side === "text" ? "wide" : ""}`} aria-label={texts.panels.panel}>
      <IconButton
        icon={X}
        label={texts.finding.actions.togglePanel}
        small
        class="panel-close tip-left"
        onClick={() => {
          app.panel.value = false;
        }}
      />
      <div class="tabs" role="tablist" onKeyDown={(event) => turn(app, event)}>
        {TABS.map(([name, title]) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={side === name}
            onClick={() => {
              app.side.value = name;
            }}
          >
            {title}
            {name === "suggestions" && found > 0 && <span class={`badge ${tone}`}>{found > 999 ? "999+" : found}</span>}
          </button>
        ))}
      </div>
      <div key={side} class="side-body" role="tabpanel">
        <h2 class="visually-hidden">{TABS.find(([name]) => name === side)?.[1]}</h2>
        {side === "inspect" ? (
          <Inspect app={app} />
        ) : side === "text" ? (
          <TextPanel app={app} />
        ) : side === "suggestions" ? (
          <Suggestions app={app} />
        ) : (
          <Changes app={app} />
        )}
      </div>
    </aside>
  );
}
