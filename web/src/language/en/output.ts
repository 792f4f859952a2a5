export const output = {
  picture: "Picture",
  arrange: "Arrange",
  arrangeBy: { cluster: "Arrange: clusters", namespace: "Arrange: namespaces" },
  arrangeWords: "layout auto arrange communities groups schemas",
  layouts: {
    layered: "Layered, left to right",
    force: "By force",
    cluster: "By clusters",
    namespace: "By namespaces",
    grid: "In a grid",
  },
  layoutFailed: (reason: string) => `The layout failed, and everything stands where it was: ${reason}`,
};
