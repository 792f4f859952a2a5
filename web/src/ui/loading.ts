const RETRY_MS = 3000;

/** A part of the program that is loaded when it is used; while the server is away it is tried again. */
export async function loaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
