import { copy, duplicate, paste } from "../../clipboard/clipboard.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import type { App } from "../app.ts";

const { actions: titles, words } = texts.finding;
const some = (app: App): boolean => [...app.selection.value].some((id) => app.document.kindOf(id) !== "relationship");

/**
 * What goes to the clipboard and comes from it. Control-C, X and V are the browser's: it tells the page by events, which
 * `clipboard/events.ts` hears; so here they are only shown.
 */
export const actions: Action[] = [
  {
    id: "copy",
    title: titles.copy,
    group: "Edit",
    shownKeys: "Mod+C",
    words: words.clipboard,
    enabled: some,
    run: (app) => void copy(app),
  },
  {
    id: "cut",
    title: titles.cut,
    group: "Edit",
    shownKeys: "Mod+X",
    words: words.clipboard,
    edits: true,
    enabled: some,
    run: (app) => void copy(app, { cut: true }),
  },
  {
    id: "paste",
    title: titles.paste,
    group: "Edit",
    shownKeys: "Mod+V",
    words: words.clipboard,
    edits: true,
    run: (app) => void paste(app),
  },
  {
    id: "copy-sql",
    title: titles.copySql,
    group: "Edit",
    words: words.clipboard,
    enabled: some,
    run: (app) => void copy(app, { format: "sql" }),
  },
  {
    id: "copy-dbml",
    title: titles.copyDbml,
    group: "Edit",
    words: words.clipboard,
    enabled: some,
    run: (app) => void copy(app, { format: "dbml" }),
  },
  {
    id: "duplicate",
    title: titles.duplicate,
    group: "Edit",
    keys: ["Mod+D"],
    edits: true,
    enabled: some,
    run: (app) => void duplicate(app),
  },
];
