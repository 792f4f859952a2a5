import "../storage.ts";
import { signal } from "@preact/signals";

const KEY = "schemawright.name";

/** The name under which others see this person; asked once, kept in the browser. */
export const personName = signal(localStorage.getItem(KEY) ?? "");

export function setPersonName(name: string): void {
  personName.value = name.trim().slice(0, 60);
  localStorage.setItem(KEY, personName.value);
}
