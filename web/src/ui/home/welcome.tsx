import type { JSX } from "preact";
import { texts } from "../../language/texts.ts";
import { api } from "../../sync/api.ts";
import { ArrowDownUp, Plus, ShoppingBasket, Sparkles, Spline } from "../icons.ts";
import { Icon } from "../parts.tsx";
import { useWork } from "../work.ts";
import { ImportForm } from "./import_form.tsx";

const t = texts.home;
const ICONS = [Spline, ArrowDownUp, Sparkles];

/** What is shown where there is no schema yet: an example, an empty one, or one that is brought. */
export function Welcome({ onCreate }: { onCreate: () => void }): JSX.Element {
  const { busy, error, run } = useWork();
  const openExample = (): void =>
    run(async (signal) => {
      const { example } = await import("./example.ts");
      const { slug } = await api.importNew(example(), signal);
      location.assign(`/schemas/${slug}`);
    });
  return (
    <div class="welcome">
      <h1>{t.welcome}</h1>
      <p>{t.welcomeText}</p>
      <div class="actions">
        <button type="button" class="button primary" disabled={busy} onClick={openExample}>
          {busy ? <span class="spinner" /> : <Icon of={ShoppingBasket} />}
          {busy ? t.exampleBusy : t.openExample}
        </button>
        <button type="button" class="button" onClick={onCreate}>
          <Icon of={Plus} />
          {t.newSchema}
        </button>
      </div>
      {error && (
        <div class="note bad" role="alert">
          {error.message}
        </div>
      )}
      <section class="bring" aria-labelledby="bring">
        <header>
          <h2 id="bring">{t.bring}</h2>
          <p>{t.bringText}</p>
        </header>
        <ImportForm />
      </section>
      <ul>
        {t.points.map(([title, text], place) => (
          <li key={title}>
            <span class="emblem">
              <Icon of={ICONS[place] ?? Sparkles} />
            </span>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
