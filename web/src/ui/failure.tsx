import type { JSX } from "preact";
import { texts } from "../language/texts.ts";
import { CircleAlert } from "./icons.ts";
import { Icon } from "./parts.tsx";

/** A page that could not be opened, and the way back. */
export function Failure({ message }: { message: string }): JSX.Element {
  return (
    <main class="failure">
      <Icon of={CircleAlert} />
      <h1>{texts.shell.failure}</h1>
      <p>{message}</p>
      <a class="button" href="/">
        {texts.shell.allSchemas}
      </a>
    </main>
  );
}
