import { applyNotices } from "./decisions/apply-notices.ts";
import type { Tasks } from "./decisions/carry-out.ts";
import { expireSilence } from "./decisions/expire-silence.ts";
import { decisionNeeds } from "./decisions/needs.ts";
import { voteNeeds } from "./votes/needs.ts";
import { voteDue } from "./votes/vote-due.ts";

/** What is done about decisions without anybody asking for it. */
export const workTasks = (tables: Parameters<typeof decisionNeeds>[0]): Tasks => {
  const needs = decisionNeeds(tables);
  return {
    silenceDue: expireSilence(needs),
    voteDue: voteDue(voteNeeds(tables)),
    notices: applyNotices(needs),
    newId: needs.newId,
    now: needs.now,
  };
};
