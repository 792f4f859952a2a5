export const settings = {
  title: "Settings",
  words: "preferences options appearance theme density language notation",
  text: "Kept in this browser, for you alone.",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  density: "Density",
  densities: { comfortable: "Comfortable", compact: "Compact" },
  language: "Language",
  languageHint: "For another language the page is read anew. What you have edited is kept.",
  motion: "Motion",
  motionHint: "Movement and animation follow your system's setting for reduced motion.",
};
