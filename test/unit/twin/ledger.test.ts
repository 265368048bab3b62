import { ledgerContract } from "#test/support/ledger-contract.ts";
import { DueIndex } from "#test/twin/cloud/due-index.ts";
import { MemoryLedger } from "#test/twin/cloud/ledger.ts";

const due = new DueIndex();
const ledger = new MemoryLedger(due, Date.now);

ledgerContract(() => ({ ...ledger, findDue: due.find, postponeDue: due.postpone }));
