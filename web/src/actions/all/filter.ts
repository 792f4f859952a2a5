import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import type { App } from "../app.ts";

const { actions: titles, words } = texts.finding;
const STEPS = 1;

const tables = (app: App): string[] =>
  [...app.selection.value].filter((id) =>
    ["table", "view", "materializedView"].includes(app.document.kindOf(id) ?? ""),
  );

export const actions: Action[] = [
  {
    id: "show-neighbourhood",
    title: titles.showNeighbourhood,
    group: "View",
    keys: ["N"],
    words: words.filter,
    enabled: (app) => tables(app).length > 0,
    run: (app) => {
      app.filter.value = { ...app.filter.value, around: { ids: tables(app), steps: STEPS } };
      app.stage.sight.fit();
    },
  },
  {
    id: "show-all",
    title: titles.showAll,
    group: "View",
    keys: ["Shift+N"],
    words: words.filter,
    enabled: (app) => app.filter.value !== null,
    run: (app) => {
      app.filter.value = null;
      if (app.selection.value.size) app.stage.sight.fit(app.selection.value);
      else app.stage.sight.fit();
    },
  },
  {
    id: "gather",
    title: titles.gather,
    group: "View",
    words: words.filter,
    enabled: (app) => (app.shown.value?.size ?? 0) > 1,
    run: (app) => {
      if (!app.gathered.value) return void app.stage.gather();
      app.gathered.value = null;
      app.stage.sight.fit();
    },
  },
  {
    id: "select-neighbours",
    title: titles.selectNeighbours,
    group: "Edit",
    keys: ["Shift+R"],
    words: words.filter,
    enabled: (app) => tables(app).length > 0,
    run: (app) => {
      const { scene } = app.stage;
      app.selection.value = new Set(tables(app).flatMap((id) => [id, ...scene.neighbours(id)]));
    },
  },
  {
    id: "save-view",
    title: titles.saveView,
    group: "View",
    words: words.views,
    run: (app) => {
      app.dialog.value = "views";
    },
  },
  {
    id: "minimap",
    title: titles.minimap,
    group: "View",
    keys: ["M"],
    words: words.map,
    run: (app) => {
      app.minimap.value = !app.minimap.value;
    },
  },
  {
    id: "context-menu",
    title: titles.contextMenu,
    group: "Edit",
    keys: ["Shift+F10", "ContextMenu"],
    onCanvas: true,
    run: (app) => {
      const [id] = app.selection.value;
      const box = id ? app.stage.scene.bounds([id]) : null;
      app.menu.value = {
        at: app.stage.sight.toPage(box ? { x: box.x + 40, y: box.y + 24 } : app.stage.sight.middle()),
      };
    },
  },
];
