import type { Action } from "../action.ts";

export const action: Action = {
  id: "generate",
  title: "Generate migration and code",
  group: "Schema",
  keys: ["Mod+G"],
  words: "migration models seeders tests sequelize sqlalchemy",
  run: (app) => {
    app.dialog.value = "generate";
  },
};
