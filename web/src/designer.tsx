import { computed, effect, type Signal, signal } from "@preact/signals";
import { render } from "preact";
import type { App, DialogName, Notice, Relating, SideName, ToolName } from "./actions/app.ts";
import { personName } from "./actions/person.ts";
import { actionFor, isEnabled } from "./actions/registry.ts";
import { followAdvice } from "./advice.ts";
import { bindClipboard } from "./clipboard/events.ts";
import type { Id } from "./document/ids.ts";
import { type Filter, isEmpty, shownBy } from "./finding/filter.ts";
import { isDrawn } from "./finding/filtered_document.ts";
import { Finder } from "./finding/finder.ts";
import type { Badge } from "./geometry/box.ts";
import type { Cell } from "./geometry/cell.ts";
import type { Point } from "./geometry/rect.ts";
import { texts } from "./language/texts.ts";
import { CanvasStage } from "./stage/stage.ts";
import { api, type Suggestion } from "./sync/api.ts";
import { clientId } from "./sync/client.ts";
import type { Batch, Fleeting, Peer } from "./sync/messages.ts";
import { Outbox } from "./sync/outbox.ts";
import type { Replica } from "./sync/replica.ts";
import { Session } from "./sync/session.ts";
import { viewKey } from "./sync/view_key.ts";
import { Designer } from "./ui/designer.tsx";
import { Failure } from "./ui/failure.tsx";
import { Opening } from "./ui/opening.tsx";
import "./ui/styles/designer.css";
import "./ui/styles/finding.css";
import "./ui/styles/panels.css";
import "./ui/styles/text.css";
import "./ui/styles/small.css";

/** A window that is wider has room for panels beside the canvas. */
const ROOMY = 900;
/** A schema that takes longer to come is waited for visibly. */
const SLOW_MS = 500;
const MINIMAP = "schemawright.minimap";

/** Opens a schema in the page and gives back what is to be called when the theme changes. */
export async function openDesigner(root: HTMLElement, slug: string, readOnly: boolean): Promise<() => void> {
  const tab = await clientId(readOnly ? [] : await Outbox.leftBy(slug));
  let stage: CanvasStage | undefined;
  let app: App | undefined;
  const peers = new Map<string, { at: number }>();
  const session: Session = new Session(
    slug,
    tab,
    new Outbox(slug, tab),
    {
      changed: (touched) => {
        if (app && touched) app.finder.changed(touched);
        else if (app) {
          app.finder.restart(app.document);
          readIdly(app);
        }
        stage?.changed(touched);
        if (app) app.version.value++;
      },
      edited: (batch) => app && tell(app, session, batch),
      refused: (error, label) => {
        if (app) app.notify({ tone: "bad", text: texts.shell.refused(label, error.message) });
        else {
          clearTimeout(slow);
          render(<Failure message={error.message} />, root);
        }
      },
      tookBack: (way, label, done) => {
        const { undone, redone, notUndone } = texts.finding;
        const text = !done ? notUndone(label) : way === "undo" ? undone(label) : redone(label);
        app?.notify({ tone: "info", text });
      },
      notified: ({ level, message }) => app?.notify({ tone: level === "info" ? "info" : "bad", text: message }),
      fleeting: (message) => stage && hear(stage, session, message, peers),
    },
    { name: personName.value, ...(viewKey !== null && { token: viewKey }) },
  );
  const slow = setTimeout(() => render(<Opening connection={session.connection} />, root), SLOW_MS);
  await Promise.all([
    session.ready,
    // What goes by HTTP, such as an import, is then told under the same name.
    personName.value && !readOnly ? api.callMe(personName.value).catch(() => {}) : null,
    document.fonts.load('500 13px "Inter Variable"'),
    document.fonts.load('400 11px "JetBrains Mono Variable"'),
  ]);

  clearTimeout(slow);
  const made = makeApp(session, readOnly, () => stage as CanvasStage);
  app = made;
  render(<Designer app={made} mount={(host: HTMLElement) => mount(host)} />, root);
  const mount = (host: HTMLElement): void => {
    if (stage) return;
    stage = new CanvasStage(made, host);
    void stage.open().then(() => {
      document.documentElement.dataset["drawn"] = "true";
      root.dataset["drawn"] = "true";
      if (!readOnly && !personName.value) made.dialog.value = "name";
    });
    session.others.here.subscribe((here) => {
      for (const sid of stage?.renderer.overlay.cursors.keys() ?? []) {
        if (!here.has(sid)) hear(stage as CanvasStage, session, { event: "schema:user:left", data: { sid } }, peers);
      }
      showSelections(stage as CanvasStage, here);
    });
    setInterval(() => stage && forget(stage, peers), 2000);
    followAdvice(made);
  };
  document.title = texts.shell.pageTitle(made.document.schema.displayName ?? made.document.schema.name);
  addEventListener("keydown", (event) => pressed(made, event));
  bindClipboard(made);
  readIdly(made);
  return () => stage?.retheme();
}

function makeApp(session: Session, readOnly: boolean, stage: () => CanvasStage): App {
  let notice = 0;
  const app: App = {
    session,
    readOnly,
    get stage() {
      return stage();
    },
    get document() {
      // Whoever reads it while it is shown is shown anew when it changes.
      app.version.value;
      if (!session.replica) throw new Error("The schema has not been read yet.");
      return session.replica.document;
    },
    stageScale: signal(1),
    layoutProgress: signal<number | null>(null),
    version: signal(0),
    selection: signal<ReadonlySet<Id>>(new Set()),
    tool: signal<ToolName>("select"),
    relating: signal<Relating>("one_to_many"),
    cell: signal<Cell | null>(null),
    side: signal<SideName>("inspect"),
    outline: signal(!readOnly && innerWidth > ROOMY),
    panel: signal(!readOnly && innerWidth > ROOMY),
    grid: signal(false),
    minimap: signal(localStorage.getItem(MINIMAP) !== "false"),
    dialog: signal<DialogName | null>(null),
    menu: signal<{ at: Point } | null>(null),
    filter: signal<Filter | null>(null),
    shown: computed(() => {
      const filter = app.filter.value;
      return filter && !isEmpty(filter) ? shownBy(app.document, filter) : null;
    }),
    gathered: signal<ReadonlyMap<Id, Point> | null>(null),
    finder: new Finder((session.replica as Replica).document),
    writing: signal<Id | null>(null),
    said: signal(""),
    notices: signal<readonly Notice[]>([]),
    advice: signal<readonly Suggestion[] | string | null>(null),
    badges: computed(() => badgesOf(app.advice.value)),
    naming: signal<Id | null>(null),
    edit: async (label, ...operations) => {
      if (readOnly) return null;
      const refusal = await session.edit(label, operations);
      if (refusal) return refusal.message;
      // The same text twice would not be heard.
      app.said.value = "";
      setTimeout(() => (app.said.value = texts.shell.did(label)));
      return null;
    },
    notify: (given) => {
      const id = ++notice;
      const kept = app.notices.value.filter((one) => one.text !== given.text).slice(-3);
      app.notices.value = [...kept, { ...given, id }];
      setTimeout(() => app.dismiss(id), given.tone === "bad" ? 9000 : 4500);
    },
    dismiss: (id) => {
      app.notices.value = app.notices.value.filter((one) => one.id !== id);
    },
    show: (id) => {
      // What was asked for is shown, even where a filter would hide it.
      if (app.shown.value?.has(id) === false && isDrawn(app.document.kindOf(id))) app.filter.value = null;
      app.selection.value = new Set([id]);
      // Who reads the text sees there what was selected.
      if (app.side.value !== "text") app.side.value = "inspect";
      stage().sight.reveal(id);
    },
  };
  // What is made or pasted while a filter is on is selected, and is not to vanish.
  effect(() => {
    const [filter, shown] = [app.filter.value, app.shown.value];
    const hidden = [...app.selection.value].filter(
      (id) => shown?.has(id) === false && isDrawn(app.document.kindOf(id)),
    );
    if (filter && hidden.length) app.filter.value = { ...filter, also: [...(filter.also ?? []), ...hidden] };
  });
  // A name is written in the panel.
  app.naming.subscribe((id) => {
    if (id) app.panel.value = true;
  });
  // Where there is little room, one of the two beside the canvas is enough.
  const alone = (shown: Signal<boolean>, other: Signal<boolean>): void =>
    void shown.subscribe((on) => {
      if (on && innerWidth <= ROOMY) other.value = false;
    });
  alone(app.outline, app.panel);
  alone(app.panel, app.outline);
  app.minimap.subscribe((shown) => localStorage.setItem(MINIMAP, String(shown)));
  return app;
}

/** Lets the finder read the schema while the page has nothing else to do. */
function readIdly(app: App): void {
  requestIdleCallback(() => {
    if (app.finder.readAlittle()) readIdly(app);
  });
}

/** Says what someone else has done. */
function tell(app: App, session: Session, batch: Batch): void {
  const peer = [...session.others.here.value.values()].find((one) => one.userId === batch.user?.userId);
  const name = batch.user?.username || peer?.username || texts.finding.historySomeone;
  const [first] = batch.operations ?? [];
  const record = first && app.document.get(first.id);
  const called = record && "name" in record ? ` ${record.name}` : "";
  const text = `${batch.label ?? texts.shell.anEdit}${called && batch.operations?.length === 1 ? `:${called}` : ""}`;
  app.notify({ tone: "info", text, who: { name, color: batch.user?.color ?? peer?.color ?? "#64748b" } });
}

/** Cursors, selections and drags of others. */
function hear(
  stage: CanvasStage,
  session: Session,
  { event, data }: Fleeting,
  seen: Map<string, { at: number }>,
): void {
  const { overlay } = stage.renderer;
  const sid = data.sid ?? "";
  const peer = session.others.here.value.get(sid);
  if (event === "schema:user:cursor" && peer) {
    const { x = 0, y = 0 } = data;
    overlay.cursors = new Map(overlay.cursors).set(sid, { x, y, name: peer.username, color: peer.color });
    seen.set(sid, { at: performance.now() });
  } else if (event === "schema:table:moved" && data.tableId) stage.peerMoved(data.tableId, data.x ?? 0, data.y ?? 0);
  else if (event === "schema:selection" && peer) {
    peer.selection = data.ids ?? [];
    showSelections(stage, session.others.here.value);
  } else if (event === "schema:user:left") {
    const cursors = new Map(overlay.cursors);
    cursors.delete(sid);
    overlay.cursors = cursors;
  }
  stage.redrawOverlay();
}

function showSelections(stage: CanvasStage, peers: ReadonlyMap<string, Peer>): void {
  const others = new Map<Id, string>();
  for (const peer of peers.values()) for (const id of peer.selection ?? []) others.set(id, peer.color);
  stage.renderer.overlay.others = others;
  stage.redrawOverlay();
}

/** A cursor that has not moved for a while is taken away. */
function forget(stage: CanvasStage, seen: Map<string, { at: number }>): void {
  const cursors = new Map(stage.renderer.overlay.cursors);
  for (const [sid, { at }] of seen) {
    if (performance.now() - at < 10_000) continue;
    seen.delete(sid);
    cursors.delete(sid);
  }
  if (cursors.size === stage.renderer.overlay.cursors.size) return;
  stage.renderer.overlay.cursors = cursors;
  stage.redrawOverlay();
}

function badgesOf(advice: App["advice"]["value"]): ReadonlyMap<Id, Badge> {
  const badges = new Map<Id, Badge>();
  for (const { tableId, level } of Array.isArray(advice) ? (advice as readonly Suggestion[]) : []) {
    const { count = 0, broken = 0 } = badges.get(tableId) ?? {};
    badges.set(tableId, { count: count + 1, broken: broken + Number(level === "error") });
  }
  return badges;
}

function pressed(app: App, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const inText = target.closest("input, textarea, select, [contenteditable='true'], .cm-editor") !== null;
  const onCanvas = target.closest(".canvas-surface, body") === target;
  if (app.dialog.value && event.key !== "Escape") return;
  if (app.dialog.value) return;
  const onControl = target.closest("button, a, [role='option'], [role='menuitem'], [role='tab']") !== null;
  if (onControl && (event.key === "Enter" || event.key === " ")) return;
  const action = actionFor(event, inText ? "text" : onCanvas ? "canvas" : "page");
  if (!action || !isEnabled(action, app)) return;
  event.preventDefault();
  action.run(app);
}
