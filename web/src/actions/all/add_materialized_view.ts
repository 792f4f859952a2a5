import { newId } from "../../document/ids.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-materialized-view",
  title: "Add materialized view",
  group: "Create",
  words: "new create query refresh",
  edits: true,
  enabled: (app) => app.document.schema.dialect === "postgresql",
  run: (app) => {
    const id = newId();
    const { x, y } = app.stage.middle();
    const values = {
      name: "new_view",
      query: "SELECT 1 AS one",
      positionX: Math.round(x - 84),
      positionY: Math.round(y),
    };
    app.edit("Add materialized view", { action: "create", kind: "materializedView", id, values });
    app.show(id);
    app.naming.value = id;
  },
};
