import { newId } from "../document/ids.ts";

/**
 * The id of this tab, the same after a reload. A duplicated tab copies the session storage: the lock that a living tab
 * holds on its id makes the copy take a new one.
 */
export async function clientId(): Promise<string> {
  const known = sessionStorage.getItem("schemawright.client");
  const id = known && (await claim(known)) ? known : newId();
  if (id !== known) await claim(id);
  sessionStorage.setItem("schemawright.client", id);
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
