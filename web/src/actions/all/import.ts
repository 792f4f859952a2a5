import type { Action } from "../action.ts";

export const action: Action = {
  id: "import",
  title: "Import into this schema",
  group: "Schema",
  words: "sql ddl dbml",
  edits: true,
  run: (app) => {
    app.dialog.value = "import";
  },
};
