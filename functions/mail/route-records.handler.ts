import { readRecord } from "#shared/adapters/mail-record.ts";
import { streamHandler } from "#shared/runtime/stream.ts";
import { routeRecords } from "./route-records.ts";
import { planningNeeds } from "./sending/needs.ts";

export const handler = streamHandler(readRecord, routeRecords(planningNeeds()));
