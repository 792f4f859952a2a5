import { newId } from "../../document/ids.ts";
import type { Operation } from "../../sync/messages.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "duplicate",
  title: "Duplicate table",
  group: "Edit",
  keys: ["Mod+D"],
  edits: true,
  enabled: (app) => [...app.selection.value].some((id) => app.document.kindOf(id) === "table"),
  run: (app) => {
    const tables = [...app.selection.value].filter((id) => app.document.kindOf(id) === "table");
    const copies = tables.map(() => newId());
    const operations = tables.map(
      (tableId, place): Operation => ({
        command: "duplicateTable",
        arguments: { tableId, newId: copies[place] as string },
      }),
    );
    app.edit("Duplicate", ...operations);
    app.selection.value = new Set(copies);
  },
};
