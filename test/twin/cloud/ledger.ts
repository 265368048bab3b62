import { itemKey } from "#shared/adapters/item-keys.ts";
import type { LedgerEntry, PlannedMail, Step } from "#shared/contracts/mail-entry.ts";
import { dueOf, type LedgerState } from "#shared/domain/mail-ledger.ts";
import type { DueIndex } from "./due-index.ts";

/**
 * The ledger in memory, with the conditions that the table holds: entered once, each step only from the state and
 * attempt that were read. test/support/ledger-contract.ts holds both to the same answers.
 */
export class MemoryLedger {
  readonly entries = new Map<string, LedgerEntry>();
  readonly #due: DueIndex;
  readonly #now: () => number;

  constructor(due: DueIndex, now: () => number) {
    this.#due = due;
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

  #write(entry: LedgerEntry): void {
    const { ledgerKey } = entry;
    this.entries.set(ledgerKey, entry);
    const at = dueOf(entry, new Date(this.#now()));
    this.#due.set(itemKey.mail(ledgerKey), "mail", ledgerKey, at, () => this.entries.get(ledgerKey) ?? entry);
  }
}
