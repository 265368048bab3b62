import { dueShard } from "#shared/adapters/item-keys.ts";
import { ledgerContract } from "#test/support/ledger-contract.ts";
import { MemoryLedger } from "#test/twin/cloud/ledger.ts";

const ledger = new MemoryLedger(Date.now);

ledgerContract(() => ({ ...ledger, findDue: (shard, now, limit) => ledger.findDue(dueShard(shard), now, limit) }));
