import { Sayings } from "./sayings.ts";
import { type LanguageName, language } from "./texts.ts";

/** What the server says in English, in the other languages; read when the first of it comes. */
const CATALOGUES: Partial<
  Record<LanguageName, () => Promise<{ catalogue: ConstructorParameters<typeof Sayings>[0] }>>
> = {
  de: () => import("./de/said/index.ts"),
};

let loading: Promise<Sayings> | undefined;

/** A text of the server in the person's language; as it is where there is none for it. */
export async function said(text: string): Promise<string> {
  const sayings = await inUse();
  return sayings ? sayings.say(text) : text;
}

/** An answer of the server with what it says in the person's language: in its diagnostics, its advice, its verdict. */
export async function saidIn<T>(answer: T): Promise<T> {
  if (!CATALOGUES[language] || typeof answer !== "object" || answer === null || Array.isArray(answer)) return answer;
  const spoken = Object.entries(answer).filter(([, value]) => speaks(Array.isArray(value) ? value[0] : value));
  const sayings = spoken.length ? await inUse() : null;
  if (!sayings) return answer;
  const fields = spoken.map(([key, value]) => [key, Array.isArray(value) ? value.map(inWords) : inWords(value)]);
  return { ...answer, ...Object.fromEntries(fields) };

  function inWords(one: Spoken): Spoken {
    const texts = FIELDS.flatMap((field) => (one[field] ? [[field, sayings?.say(one[field])]] : []));
    return { ...one, ...Object.fromEntries(texts) };
  }
}

const FIELDS = ["message", "help", "label"] as const;
type Spoken = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** Whether a part of an answer is said to a person: all that has a code or a verdict is. */
function speaks(part: unknown): part is Spoken {
  return typeof part === "object" && part !== null && "message" in part && ("code" in part || "status" in part);
}

function inUse(): Promise<Sayings> | null {
  const load = CATALOGUES[language];
  if (!load) return null;
  loading ??= load().then(({ catalogue }) => new Sayings(catalogue));
  return loading;
}
