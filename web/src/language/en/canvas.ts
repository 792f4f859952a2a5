export const canvas = {
  diagram: "Diagram. The outline beside it lists the same tables.",
  bundledLines: (count: string) => `${count} lines in bundles`,
  fadedLines: (count: string) => `${count} lines not shown`,
  shortenedLines: (count: string) => `${count} long lines show only their ends`,
  pointForLines: "point at a table to see its lines whole",
};
