import { counted } from "../counted.ts";

export const common = {
  add: "Add",
  cancel: "Cancel",
  close: "Close",
  line: (number: number) => `Line ${number}`,
  needed: "Something must stand here.",
  remove: "Remove",
  tables: counted("en")("table", "tables"),
};
