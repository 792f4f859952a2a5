import { computePosition, flip, shift } from "@floating-ui/dom";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Action } from "../../actions/action.ts";
import type { App, Point } from "../../actions/app.ts";
import { actionNamed, isEnabled, shown } from "../../actions/registry.ts";
import { texts } from "../../language/texts.ts";

/** What the menu offers, in groups; what cannot be done just now is left out, but for what is always looked for. */
const ON_GROUND = [
  ["paste", "add-table", "add-note", "add-area"],
  ["select-all", "zoom-fit", "show-all", "save-view"],
  ["layout-layered", "layout-force", "layout-grid"],
  ["undo", "redo", "palette"],
];
const ON_SELECTION = [
  ["rename", "duplicate", "copy", "cut", "paste", "copy-sql", "copy-dbml"],
  ["tool-relate", "add-audit-columns", "area-around-selection", "pin"],
  ["zoom-selection", "select-neighbours", "show-neighbourhood", "show-all"],
  ["align-left", "align-center", "align-right", "align-top", "align-middle", "align-bottom"],
  ["distribute-across", "distribute-down", "layout-layered"],
  ["delete"],
];

/** The menu of what is selected, or of the ground, where the pointer is. */
export function ContextMenu({ app }: { app: App }): JSX.Element | null {
  const menu = app.menu.value;
  return menu && <Open key={`${menu.at.x} ${menu.at.y}`} app={app} at={menu.at} />;
}

function Open({ app, at }: { app: App; at: Point }): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const close = (): void => {
    app.menu.value = null;
  };
  useEffect(() => show(element.current, at, close), []);
  const pressed = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    }
    move(event);
  };
  const run = (action: Action): void => {
    close();
    // The menu gives the focus back first.
    setTimeout(() => action.run(app));
  };
  const groups = (app.selection.value.size ? ON_SELECTION : ON_GROUND)
    .map((group) => group.map(actionNamed).filter((action) => isEnabled(action, app)))
    .filter((group) => group.length);
  return (
    <div
      ref={element}
      class="popover context-menu"
      popover="manual"
      role="menu"
      aria-label={texts.finding.menu}
      onKeyDown={pressed}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
        <div key={group[0]?.id} role="group">
          {group.map((action) => (
            <button
              key={action.id}
              type="button"
              role="menuitem"
              class={`menu-item ${action.id === "delete" ? "danger" : ""}`}
              onClick={() => run(action)}
            >
              {action.title}
              <span class="hint">{shown(action.keys?.[0] ?? action.shownKeys ?? "")}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Opens the menu inside the page and gives the focus back to where it was when it closes. */
function show(menu: HTMLDivElement | null, { x, y }: Point, close: () => void): () => void {
  if (!menu) return () => {};
  const before = document.activeElement as HTMLElement | null;
  menu.showPopover();
  const point = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  const middleware = [flip({ padding: 8 }), shift({ padding: 8, crossAxis: true })];
  void computePosition(point, menu, { strategy: "fixed", placement: "bottom-start", middleware }).then((place) => {
    menu.style.left = `${place.x}px`;
    menu.style.top = `${place.y}px`;
  });
  menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  const away = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  for (const event of ["pointerdown", "wheel", "touchstart"]) addEventListener(event, away, true);
  return () => {
    for (const event of ["pointerdown", "wheel", "touchstart"]) removeEventListener(event, away, true);
    if (menu.contains(document.activeElement)) before?.focus();
  };
}

function move(event: TargetedKeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length)?.focus();
    return;
  }
  // A letter goes to the next line that begins with it.
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const begins = (item: HTMLElement): boolean =>
    (item.textContent ?? "").toLowerCase().startsWith(event.key.toLowerCase());
  (items.slice(at + 1).find(begins) ?? items.find(begins))?.focus();
}
