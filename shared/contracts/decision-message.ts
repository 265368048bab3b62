import * as z from "zod";
import { NOTICE_FAILURES } from "#shared/domain/conclusions/silence/notice.ts";

const name = z.string().min(1);

/** What is to be done about decisions: their time has come, or something is known of a notice. */
export const DecisionMessage = z.discriminatedUnion("task", [
  /** A silence or a vote, whichever of that id there is: whoever takes it up sees what is due. */
  z.strictObject({ task: z.literal("due"), conference: name, id: name }),
  /** The mail service spoke of a mail that announced a silence to a country. */
  z.strictObject({
    task: z.literal("notice"),
    conference: name,
    decision: name,
    country: name,
    ledgerKey: name,
    fate: z.discriminatedUnion("is", [
      z.strictObject({ is: z.literal("delivered"), at: z.iso.datetime() }),
      z.strictObject({ is: z.literal("failed"), why: z.enum(NOTICE_FAILURES) }),
    ]),
  }),
]);
export type DecisionMessage = z.output<typeof DecisionMessage>;
