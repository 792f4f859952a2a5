/** Where a browser denies storage (a frame in another site's page): what is kept lasts as long as the page. */
class Memory implements Storage {
  readonly #held = new Map<string, string>();

  get length(): number {
    return this.#held.size;
  }

  clear(): void {
    this.#held.clear();
  }

  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }

  key(place: number): string | null {
    return [...this.#held.keys()][place] ?? null;
  }

  removeItem(key: string): void {
    this.#held.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#held.set(key, value);
  }
}

for (const name of ["localStorage", "sessionStorage"] as const) {
  try {
    globalThis[name]?.getItem("");
  } catch {
    Object.defineProperty(globalThis, name, { value: new Memory() });
  }
}
