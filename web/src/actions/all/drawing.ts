import { update } from "../../document/document.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";
import { chosenBoxes } from "../boxes.ts";
import { addArea, addNote, areaAround } from "../create.ts";

const { actions: titles, edits, words } = texts.finding;

/** What is only drawn: notes, areas, pins. */
export const actions: Action[] = [
  {
    id: "add-note",
    title: titles.addNote,
    group: "Create",
    words: words.note,
    edits: true,
    run: (app) => addNote(app),
  },
  {
    id: "add-area",
    title: titles.addArea,
    group: "Create",
    words: words.add,
    edits: true,
    run: (app) => addArea(app),
  },
  {
    id: "area-around-selection",
    title: titles.areaAroundSelection,
    group: "Create",
    words: words.add,
    keys: ["Mod+Shift+G"],
    edits: true,
    // Where tables are drawn together for a while, no area of theirs is.
    enabled: (app) => chosenBoxes(app).length > 0 && !app.gathered.value,
    run: (app) => areaAround(app, chosenBoxes(app)),
  },
  {
    id: "pin",
    title: titles.pin,
    group: "Edit",
    keys: ["P"],
    edits: true,
    enabled: (app) => [...app.selection.value].some((id) => app.document.kindOf(id) === "table"),
    run: (app) => {
      const tables = [...app.selection.value].flatMap((id) => app.document.find("table", id) ?? []);
      const pinned = !tables.every((table) => table.pinned);
      const changes = tables.flatMap((table) => update(app.document, table.id, { pinned }));
      void app.edit(pinned ? edits.pin : edits.unpin, ...changes);
    },
  },
];
