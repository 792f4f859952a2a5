import type { JSX } from "preact";
import type { App, Relating } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";

const t = texts.panels;
const KINDS: readonly Relating[] = ["one_to_many", "one_to_one", "many_to_many"];

/** While relationships are drawn: which kind the next one will be. */
export function RelateBar({ app }: { app: App }): JSX.Element | null {
  if (app.tool.value !== "relate") return null;
  return (
    <div class="relate-bar" role="radiogroup" aria-label={t.kindOfRelationship}>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="relating"
            checked={app.relating.value === kind}
            onChange={() => {
              app.relating.value = kind;
            }}
          />
          <span>{t.relating[kind]}</span>
        </label>
      ))}
    </div>
  );
}
