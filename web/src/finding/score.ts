/**
 * How well a name answers what was typed (both in lower case): the higher the better, 0 where it does not.
 *
 * Best is the whole name, then its beginning, the beginning of one of its words, its inside; at last the letters in their
 * order with others between them, where beginnings of words count most: `ol` finds `order_line`.
 */
export function score(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at === 0) return name.length === wanted.length ? 1000 : 800 - Math.min(name.length - wanted.length, 99);
  if (at > 0) return (startsWord(name, at) ? 600 : 400) - Math.min(at + name.length - wanted.length, 99);
  return wanted.length > 1 ? scattered(name, wanted) : 0;
}

const WORST_RATIO = 12;

function scattered(name: string, wanted: string): number {
  if (name.length > wanted.length * WORST_RATIO) return 0;
  let [at, starts, gaps] = [-1, 0, 0];
  for (const letter of wanted) {
    const start = nextStart(name, letter, at + 1);
    const next = start < 0 ? name.indexOf(letter, at + 1) : start;
    if (next < 0) return 0;
    if (startsWord(name, next)) starts++;
    else if (next !== at + 1) gaps++;
    at = next;
  }
  // Letters that neither begin a word nor follow one another would find almost everything.
  return gaps > 1 ? 0 : 100 + starts * 20 - gaps * 30 - Math.min(name.length - wanted.length, 49);
}

/** Where a word begins with a letter, from a place on. */
function nextStart(name: string, letter: string, from: number): number {
  for (let at = name.indexOf(letter, from); at >= 0; at = name.indexOf(letter, at + 1)) {
    if (at === from || startsWord(name, at)) return at;
  }
  return -1;
}

function startsWord(name: string, at: number): boolean {
  return at === 0 || "_. -/".includes(name[at - 1] as string);
}

/** Which letters and digits a name has, a bit each: a name that lacks one of those wanted need not be looked at. */
export function letters(name: string): number {
  let found = 0;
  for (let place = 0; place < name.length; place++) {
    const code = name.charCodeAt(place);
    if (code >= 97 && code <= 122) found |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) found |= 1 << (26 + (code & 3));
    else if (code > 127) found |= 1 << 30;
  }
  return found;
}
