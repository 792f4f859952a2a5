import type { ComponentChildren, JSX } from "preact";

/** A label above what it names. */
export function Field({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <label class="field">
      <span class="label">{label}</span>
      {children}
    </label>
  );
}

/** What is wrong with the control before it (`fault`), or what a person should know of it (`doubt`). */
export function Saying({
  id,
  fault,
  doubt,
}: {
  id: string;
  fault?: string | null;
  doubt?: string | null;
}): JSX.Element | null {
  if (!fault && !doubt) return null;
  return (
    <span id={id} class={fault ? "fault" : "doubt"} role={fault ? "alert" : "status"}>
      {fault ?? doubt}
    </span>
  );
}

/** The attributes by which a control points at its `Saying`. */
export function said(id: string, fault: string | null, doubt: string | null = null) {
  return {
    "aria-invalid": fault ? ("true" as const) : undefined,
    "aria-describedby": fault || doubt ? id : undefined,
  };
}
