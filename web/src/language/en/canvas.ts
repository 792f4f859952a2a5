export const canvas = {
  diagram: "Diagram. The outline beside it lists the same tables.",
};
