/** The server's texts in another language: each template with gaps (`The table {name} is dropped.`), and what fills them. */
export interface Catalogue {
  readonly templates: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  /** What stands before a word in English and not in the other language. */
  readonly article: RegExp;
}

interface Template {
  readonly text: string;
  /** What it begins and ends with, before the first gap and behind the last one. */
  readonly front: string;
  readonly end: string;
  readonly gaps: readonly string[];
  readonly parts: readonly string[];
  readonly theirs: string;
}

const GAP = /\{\w+\}/g;
/** Texts within texts go no deeper. */
const DEEPEST = 3;
const SENTENCES = /[.;] \S/;
const MOST_KNOWN = 2000;

/** Says the server's English texts in another language, as far as it has the words. */
export class Sayings {
  readonly #templates: readonly Template[];
  readonly #patterns = new Map<Template, RegExp>();
  readonly #known = new Map<string, string | null>();
  readonly #words: string;

  constructor(private readonly catalogue: Catalogue) {
    this.#templates = Object.entries(catalogue.templates)
      .map(([text, theirs]) => read(text, theirs))
      .sort((one, other) => weight(other) - weight(one));
    const longestFirst = Object.keys(catalogue.words).sort((one, other) => other.length - one.length);
    this.#words = longestFirst.map(literal).join("|");
  }

  /** A text in the other language, or as it is where there is none for it. */
  say(text: string): string {
    return this.#whole(text, 0) ?? text;
  }

  /** One sentence, or several of which each is known. */
  #whole(text: string, depth: number): string | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    // A gap that holds the end of a sentence may hold the beginning of another text.
    const found = this.#one(text, depth, SENTENCES) ?? this.#several(text, depth) ?? this.#one(text, depth);
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#known.set(text, found);
    return found;
  }

  #one(text: string, depth: number, not?: RegExp): string | null {
    for (const template of this.#templates) {
      if (!text.startsWith(template.front) || !text.endsWith(template.end)) continue;
      const values = this.#pattern(template).exec(text)?.slice(1);
      if (!values || (not && values.some((value) => not.test(value)))) continue;
      const filled = new Map(template.gaps.map((gap, at) => [gap, this.#filling(values[at] as string, depth)]));
      return template.theirs.replace(GAP, (gap) => filled.get(gap) ?? gap);
    }
    return null;
  }

  #several(text: string, depth: number): string | null {
    for (const { index } of text.matchAll(/[.;] (?=\S)/g)) {
      const [first, rest] = [this.#one(text.slice(0, index + 1), depth), text.slice(index + 2)];
      const others = first && this.#whole(rest, depth);
      if (others) return `${first} ${others}`;
    }
    return null;
  }

  /** What fills a gap: a word, a word with a name (`the index "book"`), a whole text, or what is the same everywhere. */
  #filling(value: string, depth: number): string {
    const { words, article } = this.catalogue;
    const bare = value.replace(article, "");
    const word = words[value] ?? words[bare];
    if (word !== undefined) return word;
    const [, kind, name] = /^(\w[\w ]*?) (['"“„].*|\S+)$/s.exec(bare) ?? [];
    if (kind !== undefined && words[kind] !== undefined) return `${words[kind]} ${name}`;
    return (depth < DEEPEST && value.includes(" ") && this.#whole(value, depth + 1)) || value;
  }

  #pattern(template: Template): RegExp {
    let pattern = this.#patterns.get(template);
    if (!pattern) {
      pattern = new RegExp(`^${template.parts.map(literal).join(`((?:the )?(?:${this.#words})|[^]+?)`)}$`);
      this.#patterns.set(template, pattern);
    }
    return pattern;
  }
}

function read(text: string, theirs: string): Template {
  const parts = text.split(GAP);
  return { text, theirs, parts, gaps: text.match(GAP) ?? [], front: parts[0] ?? "", end: parts.at(-1) ?? "" };
}

/** The more a template says itself, the sooner it is tried. */
function weight({ text, gaps }: Template): number {
  return text.length - gaps.join("").length;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
