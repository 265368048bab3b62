import { deliveryContract } from "#test/support/delivery-contract.ts";
import { ledgerContract } from "#test/support/ledger-contract.ts";
import { MemoryStore } from "#test/twin/cloud/store.ts";

const store = new MemoryStore(Date.now, () => {});
const ports = { ...store, ...store.ledger, findDue: store.due.find, postponeDue: store.due.postpone };

ledgerContract(() => ports);
deliveryContract(() => ports);
