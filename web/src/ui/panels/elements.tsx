import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import type { Id } from "../../document/ids.ts";
import { texts } from "../../language/texts.ts";
import type { IndexElement } from "../../protocol/records.ts";
import { Plus, SlidersHorizontal, X } from "../icons.ts";
import { Combo, Field, Icon, IconButton, Select } from "../parts.tsx";
import { sqlFault } from "./checking/sql.ts";
import { moved, OrderList } from "./order_list.tsx";
import { WholeNumber } from "./properties.tsx";
import { useRefusal } from "./refusal.tsx";
import { COLLATIONS, OPERATOR_CLASSES } from "./words.ts";

const t = texts.panels;

type Put<E> = (element: E) => Promise<string | null>;

interface ElementsProps<E extends IndexElement> {
  app: App;
  tableId: Id;
  elements: readonly E[];
  /** Makes a whole element of a column or expression. */
  fresh: (element: IndexElement) => E;
  /** What an element has besides. */
  extra?: (element: E, put: Put<E>) => JSX.Element;
  onChange: (elements: readonly E[]) => Promise<string | null>;
}

/** The parts of an index in their order: columns or expressions, each with how it is sorted. */
export function Elements<E extends IndexElement>(props: ElementsProps<E>): JSX.Element {
  const { app, elements, fresh, onChange } = props;
  const [open, setOpen] = useState<number | null>(null);
  const [hear, saying] = useRefusal();
  const columns = app.document.children(props.tableId, "column");
  const add = (): void => {
    const free = columns.find((column) => !elements.some((one) => one.columnId === column.id));
    hear(onChange([...elements, fresh(free ? { columnId: free.id } : { expression: "1" })]));
  };
  return (
    <div class="parts">
      <OrderList
        items={elements}
        keyOf={(element, at) => `${element.columnId ?? element.expression}-${countBefore(elements, at)}`}
        nameOf={(element) => elementText(app, element)}
        onMove={(from, to) => hear(onChange(moved(elements, from, to)))}
      >
        {(element, at, grip) => (
          <ElementRow
            {...props}
            element={element}
            at={at}
            grip={grip}
            open={open === at}
            names={columns.map((column) => column.name)}
            onOpen={() => setOpen(open === at ? null : at)}
          />
        )}
      </OrderList>
      <div>
        <button type="button" class="button small" onClick={add}>
          <Icon of={Plus} />
          {t.addPart}
        </button>
      </div>
      {saying}
    </div>
  );
}

interface RowProps<E extends IndexElement> extends ElementsProps<E> {
  element: E;
  at: number;
  grip: JSX.Element;
  open: boolean;
  names: readonly string[];
  onOpen: () => void;
}

function ElementRow<E extends IndexElement>(props: RowProps<E>): JSX.Element {
  const { app, elements, element, at, extra, onChange } = props;
  const put: Put<E> = (next) => onChange(elements.map((one, place) => (place === at ? next : one)));
  const fromText = (text: string): Promise<string | null> => {
    const column = app.document.children(props.tableId, "column").find((one) => one.name === text);
    const { columnId: _, expression: __, ...rest } = element;
    return put({ ...rest, ...(column ? { columnId: column.id } : { expression: text }) } as E);
  };
  return (
    <>
      <div class={`part gripped ${extra ? "with-extra" : "with-tools"}`}>
        {props.grip}
        <Combo
          label={t.partAt(at + 1)}
          value={elementText(app, { ...element, order: null })}
          options={props.names}
          check={(text) => (props.names.includes(text.trim()) ? null : sqlFault(text))}
          onCommit={fromText}
        />
        {extra?.(element, put)}
        <IconButton
          icon={SlidersHorizontal}
          label={t.partDetails(at + 1)}
          small
          class="tip-left"
          expanded={props.open}
          onClick={props.onOpen}
        />
        <IconButton
          icon={X}
          label={t.removePart(at + 1)}
          small
          class="tip-left"
          disabled={elements.length === 1}
          onClick={() => void onChange(elements.filter((_, place) => place !== at))}
        />
      </div>
      {props.open && <ElementMore app={app} element={element} put={put} />}
    </>
  );
}

function ElementMore<E extends IndexElement>({
  app,
  element,
  put,
}: {
  app: App;
  element: E;
  put: Put<E>;
}): JSX.Element {
  const { dialect } = app.document.schema;
  const postgres = dialect === "postgresql";
  return (
    <div class="part-more">
      <Field label={t.order}>
        <Select
          value={element.order ?? "asc"}
          options={[
            ["asc", t.ascending],
            ["desc", t.descending],
          ]}
          onChange={(order: string) => put({ ...element, order: order === "asc" ? null : order })}
        />
      </Field>
      {postgres && (
        <Field label={t.nulls}>
          <Select
            value={element.nulls ?? ""}
            options={[
              ["", t.byDefault],
              ["first", t.nullsFirst],
              ["last", t.nullsLast],
            ]}
            onChange={(nulls: string) => put({ ...element, nulls: nulls || null })}
          />
        </Field>
      )}
      {postgres && (
        <Field label={t.operatorClass}>
          <Combo
            label={t.operatorClass}
            value={element.operatorClass ?? ""}
            options={OPERATOR_CLASSES}
            optional
            placeholder={t.byDefault}
            onCommit={(operatorClass: string) => put({ ...element, operatorClass: operatorClass || null })}
          />
        </Field>
      )}
      {(postgres || dialect === "sqlite") && (
        <Field label={t.collation}>
          <Combo
            label={t.collation}
            value={element.collation ?? ""}
            options={COLLATIONS[dialect] ?? []}
            optional
            placeholder={t.byDefault}
            onCommit={(collation: string) => put({ ...element, collation: collation || null })}
          />
        </Field>
      )}
      {(dialect === "mysql" || dialect === "mariadb") && (
        <Field label={t.prefixLength}>
          <WholeNumber
            value={element.prefixLength}
            placeholder={t.all}
            onCommit={(prefixLength) => put({ ...element, prefixLength })}
          />
        </Field>
      )}
    </div>
  );
}

function countBefore(elements: readonly IndexElement[], at: number): number {
  const name = (one: IndexElement | undefined) => one?.columnId ?? one?.expression;
  return elements.slice(0, at).filter((one) => name(one) === name(elements[at])).length;
}

/** An element as it is read: its column or expression, and `desc` where it is sorted so. */
export function elementText(app: App, element: IndexElement): string {
  const text = app.document.find("column", element.columnId)?.name ?? element.expression ?? t.deleted;
  return element.order === "desc" ? `${text} desc` : text;
}
