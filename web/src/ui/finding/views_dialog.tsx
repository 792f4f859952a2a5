import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { newId } from "../../document/ids.ts";
import { keepViews, type SavedView, savedViews } from "../../finding/views.ts";
import { texts } from "../../language/texts.ts";
import { Bookmark, Trash2 } from "../icons.ts";
import { Dialog, Icon, IconButton } from "../parts.tsx";

/** The saved views of the schema: to go to one, to save this one. */
export function ViewsDialog({ app, onClose }: { app: App; onClose: () => void }): JSX.Element {
  const schemaId = app.document.schema.id;
  const [views, setViews] = useState(() => savedViews(schemaId));
  const [name, setName] = useState(texts.finding.viewNew(views.length + 1));
  const keep = (next: readonly SavedView[]): void => {
    keepViews(schemaId, next);
    setViews(next);
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (!name.trim()) return;
    const view = {
      id: newId(),
      name: name.trim().slice(0, 80),
      seen: app.stage.seen.peek(),
      filter: app.filter.peek(),
      gathered: app.gathered.peek() !== null,
    };
    keep([...views, view]);
    onClose();
  };
  const go = (view: SavedView): void => {
    app.gathered.value = null;
    app.filter.value = view.filter;
    if (view.gathered) void app.stage.gather();
    else app.stage.sight.look(view.seen);
    onClose();
  };
  return (
    <Dialog title={texts.finding.viewsSaved} onClose={onClose}>
      <form class="dialog-body views" onSubmit={save}>
        {views.length ? (
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <button type="button" class="menu-item" onClick={() => go(view)}>
                  <Icon of={Bookmark} />
                  {view.name}
                </button>
                <IconButton
                  icon={Trash2}
                  label={texts.finding.viewRemove(view.name)}
                  small
                  class="tip-left"
                  onClick={() => keep(views.filter((one) => one.id !== view.id))}
                />
              </li>
            ))}
          </ul>
        ) : (
          <p>{texts.finding.viewsEmpty}</p>
        )}
        <div class="pair">
          <input
            class="input"
            autofocus
            aria-label={texts.finding.viewName}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="submit" class="button primary" disabled={!name.trim()}>
            {texts.finding.viewSave}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
