import type { LedgerEntry, PlannedMail, Step } from "#shared/contracts/mail-entry.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";

/**
 * The ledger in memory, with the conditions that the table holds: entered once, each step only from the state and
 * attempt that were read. test/support/ledger-contract.ts holds both to the same answers.
 */
export class MemoryLedger {
  readonly entries = new Map<string, LedgerEntry>();

  planMail = async (ledgerKey: string, mail: PlannedMail): Promise<LedgerState> => {
    const standing = this.entries.get(ledgerKey);
    if (standing) return standing.state;
    this.entries.set(ledgerKey, { ...mail, ledgerKey, state: "PLANNED", attempt: 0 });
    return "PLANNED";
  };

  findMail = async (ledgerKey: string): Promise<LedgerEntry | undefined> => this.entries.get(ledgerKey);

  takeStep = async (entry: LedgerEntry, to: Step): Promise<LedgerEntry | undefined> => {
    const now = this.entries.get(entry.ledgerKey);
    if (now === undefined || now.state !== entry.state || now.attempt !== entry.attempt) return undefined;
    return this.put(entry, to);
  };

  /** A step that nothing is asked of first: what controls take in place of the guarded one. */
  put = (entry: LedgerEntry, to: Step): LedgerEntry => {
    const fields = Object.entries(to).filter(([, value]) => value !== undefined);
    this.entries.set(entry.ledgerKey, {
      ...(this.entries.get(entry.ledgerKey) ?? entry),
      ...Object.fromEntries(fields),
    } as LedgerEntry);
    return { ...entry, ...to };
  };
}
