import { expect, test } from "vitest";
import { type Needs, resumeMailings } from "#functions/mail/resume-mailings.ts";
import type { MailingMessage } from "#shared/contracts/mail.ts";

const MINUTE = 60_000;
const QUARTER = Date.parse("2019-01-14T14:15:00.000Z");

const world = () => {
  const started: MailingMessage[] = [];
  const mailings = [
    { id: "stopped", state: "RELEASED" },
    { id: "done", state: "RELEASED", plannedAt: "2019-01-14T14:00:00.000Z" },
    { id: "cancelled", state: "CANCELLED" },
    { id: "waits", state: "AWAITING_APPROVAL" },
    { id: "stopped-too", state: "RELEASED" },
  ];
  const listMailings: Needs["listMailings"] = async (_, { after = "0" }) => ({
    items: mailings.slice(Number(after), Number(after) + 2) as never,
    ...(Number(after) + 2 < mailings.length && { next: String(Number(after) + 2) }),
  });
  const enqueuePage = async (message: MailingMessage) => void started.push(message);
  return { started, look: (at: number) => resumeMailings({ listMailings, enqueuePage })("honcb-15", new Date(at)) };
};

test("a released mailing that is not planned to its end is started again, and no other", async () => {
  const { started, look } = world();
  await look(QUARTER + 3_000);
  expect(started).toEqual([
    { conference: "honcb-15", mailing: "stopped" },
    { conference: "honcb-15", mailing: "stopped-too" },
  ]);
});

test("one run in three looks, so that a mailing under way has time to come to its end", async () => {
  const { started, look } = world();
  for (let run = 0; run < 12; run++) await look(QUARTER + 3_000 + run * 5 * MINUTE);
  expect(started).toHaveLength(4 * 2);
});
