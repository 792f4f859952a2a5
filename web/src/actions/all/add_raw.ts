import { newId } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { Action } from "../action.ts";

export const action: Action = {
  id: "add-raw-object",
  title: texts.finding.actions.addRawObject,
  group: "Create",
  words: texts.finding.words.raw,
  edits: true,
  run: (app) => {
    const id = newId();
    const text = "CREATE FUNCTION hello() RETURNS text LANGUAGE sql AS $$ SELECT 'hello' $$";
    app.edit(texts.finding.edits.addRawObject, {
      action: "create",
      kind: "rawObject",
      id,
      values: { objectType: "function", name: "hello()", text },
    });
    app.show(id);
  },
};
