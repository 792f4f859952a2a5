export const common = {
  add: "Add",
  cancel: "Cancel",
  close: "Close",
  remove: "Remove",
  tables: (count: number) => (count === 1 ? "1 table" : `${count} tables`),
};
