import type { Operation } from "./messages.ts";

/** Below what the server takes in one batch: 500 operations and 256 kB. */
const MOST = 400;
const LARGEST = 200_000;

/** An edit in portions that each make a batch. */
export function portions(operations: readonly Operation[]): Operation[][] {
  const found: Operation[][] = [];
  let size = LARGEST;
  for (const operation of operations) {
    const length = JSON.stringify(operation).length;
    if (size + length > LARGEST || (found.at(-1)?.length ?? 0) >= MOST) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(operation);
    size += length;
  }
  return found;
}
