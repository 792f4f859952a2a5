import type { JSX } from "preact";
import { titleOf } from "../../language/texts.ts";

/** What a diagnostic is called in the person's language, in front of what the server says of it in English. */
export function Titled({ code }: { code: string }): JSX.Element | null {
  const title = titleOf(code);
  return title === undefined ? null : <strong>{title}. </strong>;
}
