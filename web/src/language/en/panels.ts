export const panels = {
  addColumn: "Add column",
};
