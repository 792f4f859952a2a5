import type { JSX } from "preact";
import { ago } from "../../language/dates.ts";
import { texts } from "../../language/texts.ts";
import { DIALECTS } from "../../protocol/dialects.ts";
import type { SchemaSummary } from "../../sync/api.ts";
import { Database, Ellipsis, Eye, Pencil, Trash2 } from "../icons.ts";
import { Icon, Menu } from "../parts.tsx";

const t = texts.home;

/** One schema in the list, and what can be done with it. */
export function Card({
  schema,
  onRename,
  onRemove,
}: {
  schema: SchemaSummary;
  onRename: () => void;
  onRemove: () => void;
}): JSX.Element {
  const name = schema.displayName ?? schema.name;
  return (
    <li class="schema-card">
      <a class="cover" href={`/schemas/${schema.slug}`}>
        <span class="visually-hidden">{t.open(name)}</span>
      </a>
      <div class="card-top">
        <span class="emblem">
          <Icon of={Database} />
        </span>
        <Menu
          icon={Ellipsis}
          label={t.more(schema.name)}
          small
          items={[
            { label: t.renameMenu, icon: Pencil, run: onRename },
            { label: t.readOnly, icon: Eye, run: () => location.assign(`/embed/${schema.slug}`) },
            { label: t.deleteMenu, icon: Trash2, danger: true, run: onRemove },
          ]}
        />
      </div>
      <h2>{name}</h2>
      <p>{schema.description ?? texts.common.tables(schema.tableCount ?? 0)}</p>
      <footer>
        <span class="badge">{DIALECTS[schema.dialect]?.title ?? schema.dialect}</span>
        <span>{schema.updatedAt ? changed(new Date(schema.updatedAt)) : ""}</span>
      </footer>
    </li>
  );
}

function changed(at: Date): string {
  const when = ago(at);
  if (!when) return t.changedNow;
  return when.isDate ? t.changedOn(when.text) : t.changedAgo(when.text);
}
