import { newId } from "../../document/ids.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-enum",
  title: "Add enum type",
  group: "Create",
  words: "new create type values",
  edits: true,
  run: (app) => {
    const id = newId();
    app.edit("Add enum", { command: "addEnum", arguments: { id, name: "new_type", values: ["first", "second"] } });
    app.show(id);
    app.naming.value = id;
  },
};
