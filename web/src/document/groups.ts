import type { Id } from "./ids.ts";

/** Records by what they belong to. A group that was given away is never changed: another takes its place. */
export class Groups<T> {
  #groups = new Map<Id, T[]>();
  /** Groups that nobody has seen yet: they grow in place, and are put in order when they are asked for. */
  #loose = new Set<T[]>();

  /** `compare` says which order they are in; without it, that in which they came. */
  constructor(private readonly compare?: (a: T, b: T) => number) {}

  of(owner: Id): readonly T[] {
    const group = this.#groups.get(owner);
    if (!group || !this.#loose.delete(group)) return group ?? NONE;
    // A copy has no room left over for more, which is much of a large schema.
    const ordered = this.compare ? group.slice().sort(this.compare) : group.slice();
    this.#groups.set(owner, ordered);
    return ordered;
  }

  add(owner: Id, record: T): void {
    const group = this.#groups.get(owner);
    if (group && this.#loose.has(group)) group.push(record);
    else this.#loosen(owner, group ? [...group, record] : [record]);
  }

  remove(owner: Id, record: T): void {
    const group = this.#groups.get(owner);
    if (!group) return;
    this.#loose.delete(group);
    if (group.length > 1)
      this.#loosen(
        owner,
        group.filter((one) => one !== record),
      );
    else this.#groups.delete(owner);
  }

  #loosen(owner: Id, group: T[]): void {
    this.#groups.set(owner, group);
    this.#loose.add(group);
  }
}

const NONE: readonly never[] = [];
