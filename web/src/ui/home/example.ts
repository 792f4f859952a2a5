import { texts } from "../../language/texts.ts";
import type { ImportBody } from "../../sync/api.ts";
import shop from "./shop.schema.json";

const t = texts.home.example;

/** The example as a text to be imported: what is written on it for people is in their language. */
export function example(): ImportBody {
  const document = {
    ...shop,
    schema: { ...shop.schema, name: t.name, displayName: t.name, description: t.description },
    areas: shop.areas.map((area) => ({ ...area, title: t.areas[area.title as keyof typeof t.areas] })),
    notes: shop.notes.map((note) => ({ ...note, text: t.notes[note.text as keyof typeof t.notes] })),
  };
  return { name: t.name, content: JSON.stringify(document), format: "document" };
}
