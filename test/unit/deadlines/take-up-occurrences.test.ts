import { expect, test } from "vitest";
import { takeUpOccurrences } from "#functions/deadlines/take-up-occurrences.ts";
import type { Due } from "#shared/contracts/due.ts";

const due = (id: string): Due => ({
  ...{ key: { pk: `OCCURRENCE#honcb-15#${id}`, sk: "OCCURRENCE" }, dueAt: 1, dueKind: "occurrence" },
  item: { conference: "honcb-15", id },
});

test("each occurrence whose time has come is handed over by its id, and looked at again ten minutes later", async () => {
  const queued: unknown[] = [];
  const handler = takeUpOccurrences({ enqueue: async (messages) => void queued.push(...messages) });
  await handler.handle([due("a1"), due("b2")], { remainingMs: () => 60_000 });
  expect(queued).toEqual([
    { task: "due", conference: "honcb-15", occurrence: "a1" },
    { task: "due", conference: "honcb-15", occurrence: "b2" },
  ]);
  expect(handler.again(due("a1"), new Date(1_000))).toBe(601_000);
});
