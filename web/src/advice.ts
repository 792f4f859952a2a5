import { effect } from "@preact/signals";
import type { App } from "./actions/app.ts";
import { texts } from "./language/texts.ts";
import { api } from "./sync/api.ts";

/** How long a schema has been at rest before advice is asked for: soon where it is looked at. */
const REST_MS = { seen: 400, unseen: 1200 } as const;

/**
 * Asks for suggestions when the schema has been at rest for a moment, and says once that something in it is broken: who
 * can only read is told nothing else.
 */
export function followAdvice(app: App): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let told = false;
  const ask = async (): Promise<void> => {
    const now = ++asked;
    const found = await api
      .suggestions(app.document.schema.id, app.readOnly)
      .catch((failure: Error) => failure.message);
    if (now !== asked) return;
    app.advice.value = found;
    if (told || typeof found === "string") return;
    told = true;
    tellBroken(app);
  };
  effect(() => {
    app.version.value;
    clearTimeout(waiting);
    if (app.session.unsent.value) return;
    const seen = app.panel.value && app.side.value === "suggestions";
    waiting = setTimeout(() => void ask(), seen ? (app.advice.value ? REST_MS.seen : 0) : REST_MS.unseen);
  });
}

function tellBroken(app: App): void {
  const broken = [...app.badges.value.values()].reduce((sum, badge) => sum + badge.broken, 0);
  if (!broken) return;
  const run = (): void => {
    app.side.value = "suggestions";
    app.panel.value = true;
  };
  app.notify({
    tone: "bad",
    text: texts.panels.suggestions.broken(broken),
    action: { label: texts.panels.suggestions.show, run },
  });
}
