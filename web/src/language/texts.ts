import "../storage.ts";
import type en from "./en/index.ts";

/** Every text that a person reads, by area; one that says a number or a name is a function of it. */
export type Texts = typeof en;

const KEY = "schemawright.language";

/** Each language by its tag (BCP 47) and its own name; a new one is a folder beside these and a line here. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type LanguageName = keyof typeof LANGUAGES;

const LOADERS: Record<LanguageName, () => Promise<{ default: Texts }>> = {
  en: () => import("./en/index.ts"),
  de: () => import("./de/index.ts"),
};

/** What the person chose, else the first of the browser's languages that there is, else English. */
export const language: LanguageName = chosen();

/** The texts in that language: read before anything is drawn. */
export const texts: Texts = (await LOADERS[language]()).default;

/** What diagnostics are called by code, in the languages in which the server does not say it. */
const TITLES: Partial<Record<LanguageName, () => Promise<{ diagnostics: Readonly<Record<string, string>> }>>> = {
  de: () => import("./de/diagnostics.ts"),
};
const titles = (await TITLES[language]?.())?.diagnostics ?? {};

/** What a diagnostic is called, where its message is in another language than the page. */
export function titleOf(code: string): string | undefined {
  return titles[code];
}

/** Shows the page in another language: it is read anew, and what has been edited is kept. */
export function setLanguage(name: LanguageName): void {
  localStorage.setItem(KEY, name);
  location.reload();
}

function chosen(): LanguageName {
  if (typeof localStorage === "undefined") return "en";
  const wanted = [localStorage.getItem(KEY) ?? "", ...navigator.languages].map((tag) => tag.split("-")[0] ?? "");
  return (wanted.find((tag) => tag in LANGUAGES) as LanguageName | undefined) ?? "en";
}
