import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { texts } from "../../language/texts.ts";
import { api, type SchemaSummary } from "../../sync/api.ts";
import { DIALECT_TITLES } from "../dialects.ts";
import { Trash2 } from "../icons.ts";
import { Dialog, Field, Icon, Select } from "../parts.tsx";
import { useWork } from "../work.ts";

const t = texts.home;

interface OfSchema {
  schema: SchemaSummary;
  onClose: () => void;
  onDone: () => void;
}

/** Begins an empty schema. */
export function CreateDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const [name, setName] = useState("");
  const [dialect, setDialect] = useState("postgresql");
  const { busy, error, run } = useWork();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      const made = await api.create({ name: name.trim(), dialect });
      location.assign(`/schemas/${made.slug}`);
    });
  };
  return (
    <Dialog title={t.newSchema} class="narrow" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <NameField value={name} placeholder={t.namePlaceholder} onInput={setName} />
          <Field label={t.database}>
            <Select value={dialect} options={DIALECT_TITLES} onChange={setDialect} />
          </Field>
          {error && <div class="note bad">{error.message}</div>}
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={busy || !name.trim()}>
            {busy && <span class="spinner" />}
            {t.create}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Gives a schema another name. */
export function RenameDialog({ schema, onClose, onDone }: OfSchema): JSX.Element {
  const [name, setName] = useState(schema.name);
  const { busy, error, run } = useWork();
  const submit = (event: Event): void => {
    event.preventDefault();
    run(async () => {
      await api.rename(schema.id, name.trim());
      onDone();
      onClose();
    });
  };
  return (
    <Dialog title={t.renameTitle} class="narrow" onClose={onClose}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <NameField value={name} onInput={setName} />
          {error && <div class="note bad">{error.message}</div>}
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={busy || !name.trim()}>
            {t.rename}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks before a schema is deleted. */
export function RemoveDialog({ schema, onClose, onDone }: OfSchema): JSX.Element {
  const { busy, error, run } = useWork();
  const remove = (): void =>
    run(async () => {
      await api.remove(schema.id);
      onDone();
      onClose();
    });
  return (
    <Dialog title={t.deleteTitle(schema.name)} class="narrow" onClose={onClose}>
      <div class="dialog-body">
        <p>{t.deleteText}</p>
        {error && <div class="note bad">{error.message}</div>}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button ghost" onClick={onClose}>
          {t.keep}
        </button>
        <button type="button" class="button danger" disabled={busy} onClick={remove}>
          <Icon of={Trash2} />
          {t.delete}
        </button>
      </div>
    </Dialog>
  );
}

function NameField(props: { value: string; placeholder?: string; onInput: (name: string) => void }): JSX.Element {
  return (
    <Field label={t.name}>
      <input
        class="input"
        autofocus
        required
        maxLength={120}
        placeholder={props.placeholder}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
