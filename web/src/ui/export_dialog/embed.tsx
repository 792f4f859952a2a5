import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { api } from "../../sync/api.ts";
import { Copy } from "../icons.ts";
import { Icon } from "../parts.tsx";

/** A page of the schema for other pages to show, read only. */
export function Embed({ app }: { app: App }): JSX.Element {
  const words = texts.output.embed;
  const { id, slug, displayName, name } = app.document.schema;
  const [given, setGiven] = useState<{ key: string; embedFrom: string[] } | null>(null);
  const [error, setError] = useState("");
  useEffect(() => {
    api.viewKey(id).then(setGiven, (failure: Error) => setError(failure.message));
  }, []);
  if (error)
    return (
      <div class="note bad" role="alert">
        {error}
      </div>
    );
  const address = `${location.origin}/embed/${encodeURIComponent(slug)}${given ? `?key=${given.key}` : ""}`;
  return (
    <section class="export-part" aria-label={words.title} aria-busy={!given}>
      <p class="item-line">
        {words.hint} {given && (given.embedFrom.length ? words.from(given.embedFrom.join(", ")) : words.fromNowhere)}
      </p>
      <Copied label={words.link} text={address} />
      <Copied label={words.snippet} text={snippet(address, displayName ?? name)} />
    </section>
  );
}

function snippet(address: string, title: string): string {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = title;
  frame.width = "100%";
  frame.height = "600";
  frame.loading = "lazy";
  frame.setAttribute("style", "border: 0");
  return frame.outerHTML;
}

/** A text to be copied, in a field of its own. */
function Copied({ label, text }: { label: string; text: string }): JSX.Element {
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <div class="copied">
      <input
        class="input mono"
        readOnly
        aria-label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button" aria-label={texts.output.embed.copy(label)} onClick={() => void copy()}>
        <Icon of={Copy} />
        <span role="status">{done ? texts.output.embed.copied : label}</span>
      </button>
    </div>
  );
}
