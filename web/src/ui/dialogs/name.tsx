import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { personName, setPersonName } from "../../actions/person.ts";
import { texts } from "../../language/texts.ts";
import { api } from "../../sync/api.ts";
import { Dialog, Field } from "../parts.tsx";

const t = texts.dialogs;

/** Asks once for the name under which others see this person. */
export function NameDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const [name, setName] = useState(personName.value);
  const save = (event: Event): void => {
    event.preventDefault();
    if (!name.trim()) return;
    setPersonName(name);
    void api.callMe(personName.value).catch(() => {});
    app.session.rename(personName.value);
    onClose();
  };
  return (
    <Dialog title={t.nameTitle} class="narrow" onClose={onClose}>
      <form onSubmit={save}>
        <div class="dialog-body">
          <Field label={t.name}>
            <input
              class="input"
              autofocus
              maxLength={60}
              value={name}
              placeholder={t.namePlaceholder}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <p class="item-line">{t.nameText}</p>
        </div>
        <div class="dialog-foot">
          <button type="button" class="button ghost" onClick={onClose}>
            {t.later}
          </button>
          <button type="submit" class="button primary" disabled={!name.trim()}>
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
