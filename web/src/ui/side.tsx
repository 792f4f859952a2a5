import type { JSX, TargetedKeyboardEvent } from "preact";
import type { App, SideName } from "../actions/app.ts";
import { texts } from "../language/texts.ts";
import { Changes } from "./changes.tsx";
import { X } from "./icons.ts";
import { Inspect } from "./panels/inspect.tsx";
import { IconButton } from "./parts.tsx";
import { Suggestions } from "./suggestions.tsx";
import { TextPanel } from "./text/text_panel.tsx";

type Tab = readonly [SideName, string];

const TABS: readonly [Tab, ...Tab[]] = [
  ["inspect", texts.panels.properties],
  ["text", texts.text.title],
  ["suggestions", texts.panels.suggestions.title],
  ["changes", texts.finding.history],
];
/** Who can only read is told what is broken. */
const READ_ONLY_TABS: readonly [Tab, ...Tab[]] = [
  ["suggestions", texts.panels.suggestions.brokenTitle],
  ["text", texts.text.title],
  ["changes", texts.finding.history],
];

function tabsOf(app: App): readonly [Tab, ...Tab[]] {
  return app.readOnly ? READ_ONLY_TABS : TABS;
}

/** The arrow keys lead from tab to tab, as in every list of tabs. */
function turn(app: App, event: TargetedKeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  const tabs = tabsOf(app);
  const at = tabs.findIndex(([name]) => name === app.side.value);
  const next = (Math.max(at, 0) + by + tabs.length) % tabs.length;
  app.side.value = (tabs[next] as Tab)[0];
  event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
}

/** The panel on the right: what is selected, what could be better, what has been done. */
export function Side({ app }: { app: App }): JSX.Element {
  const tabs = tabsOf(app);
  const side = (tabs.find(([name]) => name === app.side.value) ?? tabs[0])[0];
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
        {tabs.map(([name, title]) => (
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
        <h2 class="visually-hidden">{tabs.find(([name]) => name === side)?.[1]}</h2>
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
