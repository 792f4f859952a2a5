import { newId } from "../../document/ids.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-view",
  title: "Add view",
  group: "Create",
  words: "new create query",
  edits: true,
  run: (app) => {
    const id = newId();
    const { x, y } = app.stage.middle();
    const values = {
      name: "new_view",
      query: "SELECT 1 AS one",
      positionX: Math.round(x - 84),
      positionY: Math.round(y),
    };
    app.edit("Add view", { action: "create", kind: "view", id, values });
    app.show(id);
    app.naming.value = id;
  },
};
