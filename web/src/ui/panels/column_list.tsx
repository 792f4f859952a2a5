import type { JSX } from "preact";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import { Plus, X } from "../icons.ts";
import { IconButton, Menu, Select } from "../parts.tsx";
import { moved, OrderList } from "./order_list.tsx";
import { useRefusal } from "./refusal.tsx";

const t = texts.panels;

/** An ordered list of columns of one table: choose, reorder, add, take away. */
export function ColumnList(props: {
  app: App;
  tableId: Id;
  ids: readonly Id[];
  /** It may be left without any. */
  optional?: boolean;
  label: string;
  onChange: (ids: readonly Id[]) => Promise<string | null>;
}): JSX.Element {
  const { app, ids, optional, onChange } = props;
  const [hear, saying] = useRefusal();
  const columns = app.document.children(props.tableId, "column");
  const nameOf = (id: Id): string => columns.find((column) => column.id === id)?.name ?? t.deleted;
  const free = columns.filter((column) => !ids.includes(column.id));
  return (
    <div class="parts" role="group" aria-label={props.label}>
      <OrderList
        items={ids}
        keyOf={(id) => id}
        nameOf={nameOf}
        onMove={(from, to) => hear(onChange(moved(ids, from, to)))}
      >
        {(id, at, grip) => (
          <div class="part gripped">
            {grip}
            <Select
              label={t.columnAt(at + 1)}
              value={id}
              options={[[id, nameOf(id)] as const, ...free.map((column) => [column.id, column.name] as const)]}
              onChange={(next: Id) => hear(onChange(ids.map((one, place) => (place === at ? next : one))))}
            />
            <IconButton
              icon={X}
              label={t.removeNamed(nameOf(id))}
              small
              class="tip-left"
              disabled={!optional && ids.length === 1}
              onClick={() => hear(onChange(ids.filter((one) => one !== id)))}
            />
          </div>
        )}
      </OrderList>
      {free.length > 0 && (
        <div>
          <Menu
            icon={Plus}
            text={t.addColumn}
            label={t.addColumn}
            items={free.map((column) => ({ label: column.name, run: () => hear(onChange([...ids, column.id])) }))}
          />
        </div>
      )}
      {saying}
    </div>
  );
}
