export const finding = {
  find: "Find",
};
