import { newId } from "../document/ids.ts";

/**
 * The id of this tab, the same after a reload. A duplicated tab copies the session storage: the lock that a living tab
 * holds on its id makes the copy take a new one. A new tab goes on for one that was closed with edits unsent: it takes
 * one of the ids `left` that no living tab holds.
 */
export async function clientId(left: readonly string[]): Promise<string> {
  const known = sessionStorage.getItem("schemawright.client");
  const id = await firstFree([...(known ? [known] : []), ...left]);
  sessionStorage.setItem("schemawright.client", id);
  return id;
}

async function firstFree(ids: readonly string[]): Promise<string> {
  for (const id of ids) if (await claim(id)) return id;
  const id = newId();
  await claim(id);
  return id;
}

function claim(id: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = navigator.locks.request(`schemawright.client.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => {}) : undefined;
    });
    // Where locks are denied (a frame in another site's page), nothing is kept that a copy of the tab could share.
    held.catch(() => resolve(true));
  });
}
