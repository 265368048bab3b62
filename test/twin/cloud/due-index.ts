import { dueKey, dueShard } from "#shared/adapters/item-keys.ts";
import type { Due, DueKind } from "#shared/contracts/due.ts";

interface Entry {
  readonly key: Due["key"];
  readonly due: ReturnType<typeof dueKey>;
  readonly item: () => object;
}

/** The sparse index of what happens at a time, in memory. */
export class DueIndex {
  readonly #entries = new Map<string, Entry>();

  /** Has an item looked at from a moment on, or no more; `item` is asked when it comes up. */
  set(key: Due["key"], what: DueKind, name: string, at: number | undefined, item: () => object): void {
    if (at === undefined) this.#entries.delete(key.pk);
    else this.#entries.set(key.pk, { key, due: dueKey(what, name, at), item });
  }

  find = async (shard: number, now: Date, limit: number): Promise<Due[]> =>
    [...this.#entries.values()]
      .filter(({ due }) => due.dueAt <= now.getTime() && due.dueKey === dueShard(shard))
      .sort((one, other) => one.due.dueAt - other.due.dueAt)
      .slice(0, limit)
      .map(({ key, due: { dueAt, dueKind }, item }) => ({ key, dueAt, dueKind, item: { ...item() } }));

  postpone = async ({ key, dueAt }: Pick<Due, "key" | "dueAt">, until: number | undefined): Promise<boolean> => {
    const standing = this.#entries.get(key.pk);
    if (standing?.due.dueAt !== dueAt) return false;
    if (until === undefined) this.#entries.delete(key.pk);
    else this.#entries.set(key.pk, { ...standing, due: { ...standing.due, dueAt: until } });
    return true;
  };
}
