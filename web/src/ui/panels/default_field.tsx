import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { App } from "../../actions/app.ts";
import { texts } from "../../language/texts.ts";
import { Combo, Select, Text } from "../parts.tsx";
import { categoryOf, literalFault, literalOf, literalSql } from "./checking/literals.ts";
import { sqlFault } from "./checking/sql.ts";
import { valuesOf } from "./checking/types.ts";

const t = texts.panels;

type Mode = "value" | "expression";

interface DefaultProps {
  app: App;
  dataType: string;
  value: string | null;
  disabled?: boolean;
  onCommit: (value: string | null) => Promise<string | null>;
}

/** A default: a value (its quotes are put around it) or an expression as it stands in SQL; empty, there is none. */
export function DefaultField(props: DefaultProps): JSX.Element {
  const { value } = props;
  const disabled = props.disabled ?? false;
  const [wished, setWished] = useState<Mode | null>(null);
  useEffect(() => setWished(null), [value]);
  const mode: Mode = wished ?? (value === null || literalOf(value)?.text ? "value" : "expression");
  return (
    <div class="field">
      <span class="label">{t.default}</span>
      <div class="default-row">
        <Select
          label={t.defaultKind}
          value={mode}
          disabled={disabled}
          options={[
            ["value", t.defaultValue],
            ["expression", t.defaultExpression],
          ]}
          onChange={(next: Mode) => setWished(next)}
        />
        {mode === "value" ? (
          <ValueField {...props} />
        ) : (
          <Text
            mono
            label={t.default}
            value={value ?? ""}
            placeholder={t.defaultExpressionHint}
            disabled={disabled}
            check={sqlFault}
            onCommit={(text: string) => props.onCommit(text.trim() ? text : null)}
          />
        )}
      </div>
    </div>
  );
}

function ValueField({ app, dataType, value, disabled, onCommit }: DefaultProps): JSX.Element {
  const { document } = app;
  const literal = value === null ? null : literalOf(value);
  const choices = valuesOf(document, dataType)?.values;
  const truth = categoryOf(document, dataType) === "boolean" ? ["true", "false"] : undefined;
  const shared = {
    label: t.default,
    value: literal?.text ?? value ?? "",
    disabled: disabled ?? false,
    check: (text: string) => (text ? literalFault(document, dataType, text) : null),
    onCommit: (text: string) => onCommit(text ? literalSql(document, dataType, text, literal?.cast) : null),
  };
  const options = choices ?? truth;
  if (options) return <Combo {...shared} options={options} placeholder={t.defaultNone} optional />;
  return <Text {...shared} placeholder={t.defaultNone} />;
}
