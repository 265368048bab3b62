import { dueKey, itemKey } from "#shared/adapters/item-keys.ts";
import type { Due } from "#shared/contracts/due.ts";
import type { LedgerEntry, PlannedMail, Step } from "#shared/contracts/mail-entry.ts";
import { dueOf, type LedgerState } from "#shared/domain/mail-ledger.ts";

/**
 * The ledger in memory, with the conditions that the table holds: entered once, each step only from the state and
 * attempt that were read. test/support/ledger-contract.ts holds both to the same answers.
 */
export class MemoryLedger {
  readonly entries = new Map<string, LedgerEntry>();
  /** When each entry is to be looked at, as the sparse index has it. */
  readonly #due = new Map<string, ReturnType<typeof dueKey>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  planMail = async (ledgerKey: string, mail: PlannedMail): Promise<LedgerState> => {
    const standing = this.entries.get(ledgerKey);
    if (standing) return standing.state;
    this.#write({ ...mail, ledgerKey, state: "PLANNED", attempt: 0 });
    return "PLANNED";
  };

  findMail = async (ledgerKey: string): Promise<LedgerEntry | undefined> => this.entries.get(ledgerKey);

  takeStep = async (entry: LedgerEntry, to: Step): Promise<LedgerEntry | undefined> =>
    this.holds(entry) ? this.put(entry, to) : undefined;

  /** The fence: whether state and attempt are still what was read. */
  holds = ({ ledgerKey, state, attempt }: LedgerEntry): boolean => {
    const now = this.entries.get(ledgerKey);
    return now !== undefined && now.state === state && now.attempt === attempt;
  };

  /** A step that nothing is asked of first: what controls take in place of the guarded one. */
  put = (entry: LedgerEntry, to: Step): LedgerEntry => {
    const fields = Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
    this.#write({ ...(this.entries.get(entry.ledgerKey) ?? entry), ...fields } as LedgerEntry);
    return { ...entry, ...to };
  };

  findDue = async (shard: string, now: Date, limit: number): Promise<Due[]> =>
    [...this.#due]
      .filter(([, due]) => due.dueKey === shard && due.dueAt <= now.getTime())
      .sort(([, one], [, other]) => one.dueAt - other.dueAt)
      .slice(0, limit)
      .map(([ledgerKey, { dueAt, dueKind }]) => ({
        ...{ key: itemKey.mail(ledgerKey), dueAt, dueKind },
        item: { ...this.entries.get(ledgerKey) },
      }));

  postponeDue = async ({ key, dueAt }: Pick<Due, "key" | "dueAt">, until: number | undefined): Promise<boolean> => {
    const ledgerKey = key.pk.slice("MAIL#".length);
    const standing = this.#due.get(ledgerKey);
    if (standing?.dueAt !== dueAt) return false;
    if (until === undefined) this.#due.delete(ledgerKey);
    else this.#due.set(ledgerKey, { ...standing, dueAt: until });
    return true;
  };

  #write(entry: LedgerEntry): void {
    this.entries.set(entry.ledgerKey, entry);
    const at = dueOf(entry, new Date(this.#now()));
    if (at === undefined) this.#due.delete(entry.ledgerKey);
    else this.#due.set(entry.ledgerKey, dueKey("mail", entry.ledgerKey, at));
  }
}
