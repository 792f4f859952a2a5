/** The families of the canvas, and by which class a picture's texts ask for them. */
const FAMILIES = { t: "Inter Variable", m: "JetBrains Mono Variable" } as const;
const GENERIC = { t: "system-ui,sans-serif", m: "ui-monospace,monospace" } as const;

/**
 * A style sheet for a picture that is opened elsewhere: the page's own fonts as data, those files of them that hold the
 * characters in use. What knows no fonts as data takes its own; texts say how wide they are.
 */
export async function fontStyle(characters: ReadonlySet<number>): Promise<string> {
  const faces = await Promise.all(
    [...fontFaces()].filter((rule) => holdsAny(rule, characters)).map((rule) => embedded(rule)),
  );
  const classes = (["t", "m"] as const).map((name) => `.${name}{font-family:"${FAMILIES[name]}",${GENERIC[name]}}`);
  return [...faces, ...classes].join("");
}

function* fontFaces(): Generator<CSSFontFaceRule> {
  const wanted: readonly string[] = Object.values(FAMILIES);
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue("font-family").replaceAll(/["']/g, "");
      if (wanted.includes(family) && rule.style.getPropertyValue("font-style") !== "italic") yield rule;
    }
  }
}

function holdsAny(rule: CSSFontFaceRule, characters: ReadonlySet<number>): boolean {
  const ranges = rule.style.getPropertyValue("unicode-range");
  if (!ranges) return true;
  return ranges.split(",").some((range) => {
    const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    const [first, last] = [from.replaceAll("?", "0"), to.replaceAll("?", "F")].map((digits) =>
      Number.parseInt(digits, 16),
    );
    for (const code of characters) if (code >= (first as number) && code <= (last as number)) return true;
    return false;
  });
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const { style } = rule;
  const address = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src"))?.[1] ?? "";
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const range = style.getPropertyValue("unicode-range");
  return (
    `@font-face{font-family:${style.getPropertyValue("font-family")};font-weight:${style.getPropertyValue("font-weight")};` +
    `src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2")${range && `;unicode-range:${range}`}}`
  );
}
