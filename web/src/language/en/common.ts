export const common = {
  add: "Add",
  cancel: "Cancel",
  close: "Close",
  line: (number: number) => `Line ${number}`,
  needed: "Something must stand here.",
  remove: "Remove",
  tables: (count: number) => (count === 1 ? "1 table" : `${count.toLocaleString("en")} tables`),
};
