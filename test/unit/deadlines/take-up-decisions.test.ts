import { expect, test } from "vitest";
import { takeUpDecisions } from "#functions/deadlines/take-up-decisions.ts";
import { DecisionMessage } from "#shared/contracts/decision-message.ts";
import type { Due } from "#shared/contracts/due.ts";

const due = (pk: string, id: string): Due => ({
  ...{ key: { pk, sk: "-" }, dueAt: 1, dueKind: "decision" },
  item: { conference: "honcb-15", id },
});

test("silences and votes whose time has come are handed over by their ids, and looked at again ten minutes later", async () => {
  const queued: unknown[] = [];
  const handler = takeUpDecisions({ enqueue: async (messages) => void queued.push(...messages) });
  const dues = [due("DECISION#honcb-15#cooperation.1", "cooperation.1"), due("VOTE#honcb-15#a.1.v1", "a.1.v1")];
  await handler.handle(dues, { remainingMs: () => 60_000 });
  expect(queued).toEqual([
    { task: "due", conference: "honcb-15", id: "cooperation.1" },
    { task: "due", conference: "honcb-15", id: "a.1.v1" },
  ]);
  for (const message of queued) expect(DecisionMessage.parse(message)).toEqual(message);
  for (const one of dues) expect(handler.again(one, new Date(1_000))).toBe(601_000);
});
