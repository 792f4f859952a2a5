export const shell = {
  language: "Language",
};
