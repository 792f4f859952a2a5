import { useEffect, useRef, useState } from "preact/hooks";
import type { ApiError } from "../sync/api.ts";

/** What a page does for a person and waits for. */
export interface Work {
  readonly busy: boolean;
  /** Whether the person stopped it. */
  readonly stopped: boolean;
  /** Why the last was refused. */
  readonly error: ApiError | null;
  run(work: (signal: AbortSignal) => Promise<void>): void;
  stop(): void;
}

/** Runs one work at a time, which can be stopped and ends with what began it. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const run = async (work: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    const { signal } = (current.current = new AbortController());
    setBusy(true);
    setStopped(false);
    setError(null);
    try {
      await work(signal);
    } catch (failure) {
      if (signal.aborted) setStopped(true);
      else setError(failure as ApiError);
    } finally {
      setBusy(false);
    }
  };
  return { busy, stopped, error, run: (work) => void run(work), stop: () => current.current?.abort() };
}
