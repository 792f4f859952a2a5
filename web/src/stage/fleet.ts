const FLEET_MS = 33;

/** When others may be told again what moves: no more often than they are shown it. */
export class Fleet {
  #told = 0;

  /** Whether it is time; who asks tells. */
  isDue(): boolean {
    const now = performance.now();
    if (now - this.#told < FLEET_MS) return false;
    this.#told = now;
    return true;
  }
}
