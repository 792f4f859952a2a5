import { newId } from "../../document/ids.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-raw-object",
  title: "Add SQL object",
  group: "Create",
  words: "new create raw function trigger policy statement",
  edits: true,
  run: (app) => {
    const id = newId();
    const text = "CREATE FUNCTION hello() RETURNS text LANGUAGE sql AS $$ SELECT 'hello' $$";
    app.edit("Add SQL object", {
      action: "create",
      kind: "rawObject",
      id,
      values: { objectType: "function", name: "hello()", text },
    });
    app.show(id);
  },
};
