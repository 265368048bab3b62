import { readRecord } from "#shared/adapters/mail-record.ts";
import { streamHandler } from "#shared/runtime/stream.ts";
import { planningNeeds } from "./planning-needs.ts";
import { routeRecords } from "./route-records.ts";

export const handler = streamHandler(readRecord, routeRecords(planningNeeds()));
