import { useEffect, useReducer, useRef, useState } from "preact/hooks";

/** What becomes of a value that was handed on, some time later: what was wrong with it, or `null`. */
export type Outcome = Promise<string | null>;

/** Takes a value that a person has made; one that hears what became of it says so at the control. */
export type Commit<T> = ((value: T) => void) | ((value: T) => Outcome);

/** What is wrong with a text, in a sentence; nothing where all is well. */
export type Checked = (text: string) => string | null | undefined;

export interface DraftProps {
  value: string;
  onCommit: Commit<string>;
  /** What must not be: such a text is not handed on. */
  check?: Checked | undefined;
  /** What a person should know, although it may stand. */
  doubt?: Checked | undefined;
}

export interface Draft {
  readonly shown: string;
  /** A text has been begun that has not been handed on. */
  readonly begun: boolean;
  /** The fault is that what was handed on was refused. */
  readonly refused: boolean;
  readonly fault: string | null;
  readonly doubt: string | null;
  write(text: string): void;
  /** Hands the text on, unless something is wrong with it: then it stays, so that it can be mended. */
  commit(text?: string): void;
  discard(): void;
}

/** A text while it is written: checked at every key, handed on once, and kept where it is refused. */
export function useDraft({ value, onCommit, check, doubt }: DraftProps): Draft {
  // What is written is read by handlers that run before the next drawing, so it lives outside of it.
  const writing = useRef<{ text: string; refusal: string | null } | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => setSent(null), [value]);
  const put = (next: typeof writing.current): void => {
    writing.current = next;
    draw(undefined);
  };
  const commit = (given?: string): void => {
    const current = writing.current;
    const text = given ?? current?.text;
    if (text === undefined || (given === undefined && current?.refusal)) return;
    const faulty = text !== value && check?.(text);
    put(faulty ? { text, refusal: null } : null);
    if (faulty || text === value) return;
    const outcome = onCommit(text);
    if (!(outcome instanceof Promise)) return;
    setSent(text);
    void outcome.then((refusal) => {
      setSent((shown) => (shown === text ? null : shown));
      if (refusal !== null) put({ text, refusal });
    });
  };
  const { text, refusal } = writing.current ?? { text: null, refusal: null };
  const shown = text ?? sent ?? value;
  return {
    shown,
    begun: text !== null,
    refused: refusal !== null,
    fault: refusal ?? (text !== null && text !== value ? (check?.(text) ?? null) : null),
    doubt: doubt?.(shown) ?? null,
    write: (next) => put({ text: next, refusal: null }),
    commit,
    discard: () => put(null),
  };
}
