import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { type Outcome, Saying } from "../parts.tsx";

/** For controls that are made of several: hears what becomes of each edit, and what is to be said below them. */
export function useRefusal(): [hear: (outcome: Outcome) => void, saying: JSX.Element] {
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const hear = (outcome: Outcome): void => {
    setRefusal(null);
    void outcome.then(setRefusal);
  };
  return [hear, <Saying key={id} id={id} fault={refusal} />];
}
