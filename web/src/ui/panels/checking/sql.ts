import { texts } from "../../../language/texts.ts";

const PAIRS: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** What is wrong with a piece of SQL as far as its letters tell: quotes and brackets that do not close. */
export const sqlFault = (text: string): string | null => faultOf(text, false);

/** The same of a whole statement, in which others may stand. */
export const statementFault = (text: string): string | null =>
  text.trim() ? faultOf(text, true) : texts.common.needed;

function faultOf(text: string, several: boolean): string | null {
  const faults = texts.panels.faults;
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    const end = endOfQuoted(text, at);
    if (end === null) return faults.quote(letter);
    if (end > at) at = end - 1;
    else if (letter === "(" || letter === "[") open.push(letter);
    else if (letter in PAIRS && open.pop() !== PAIRS[letter]) return faults.bracket(letter);
    else if (!several && letter === ";" && text.slice(at + 1).trim()) return faults.semicolon;
  }
  const left = open.pop();
  return left ? faults.bracket(left) : null;
}

/** Where the quoted text or comment that begins here ends; `at` where none begins; `null` where it has no end. */
function endOfQuoted(text: string, at: number): number | null {
  const rest = text.slice(at);
  const dollar = /^\$([a-z_]\w*)?\$/i.exec(rest)?.[0];
  const [begin, close] =
    dollar && !/\w/.test(text[at - 1] ?? "")
      ? [dollar, dollar]
      : rest.startsWith("--")
        ? ["--", "\n"]
        : rest.startsWith("/*")
          ? ["/*", "*/"]
          : /^['"`]/.test(rest)
            ? [rest.slice(0, 1), rest.slice(0, 1)]
            : ["", ""];
  if (!begin) return at;
  const found = text.indexOf(close, at + begin.length);
  if (found < 0) return close === "\n" ? text.length : null;
  return found + close.length;
}
