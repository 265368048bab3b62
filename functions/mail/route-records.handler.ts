import { sha256 } from "#shared/adapters/item-keys.ts";
import { findContactsAt } from "#shared/adapters/mail-contacts.ts";
import { planMail } from "#shared/adapters/mail-ledger.ts";
import { enqueueMails } from "#shared/adapters/mail-queues.ts";
import { readRecord } from "#shared/adapters/mail-record.ts";
import { findMember } from "#shared/adapters/member-store.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { streamHandler } from "#shared/runtime/stream.ts";
import { routeRecords } from "./route-records.ts";

const env = readEnv("CONFERENCE_TABLE", "TRANSACTIONAL_QUEUE_URL", "BULK_QUEUE_URL");

export const handler = streamHandler(
  readRecord,
  routeRecords({
    findMember: findMember(env.CONFERENCE_TABLE),
    findContactsAt: findContactsAt(env.CONFERENCE_TABLE),
    planMail: planMail(env.CONFERENCE_TABLE),
    enqueue: enqueueMails({ transactional: env.TRANSACTIONAL_QUEUE_URL, bulk: env.BULK_QUEUE_URL }),
    hashOf: sha256,
  }),
);
