import { describe, expect, test } from "vitest";
import { sendHeld } from "#functions/deadlines/send-held.ts";
import type { Due } from "#shared/contracts/due.ts";
import type { LedgerEntry, TakeStep } from "#shared/contracts/mail-entry.ts";
import { openLane } from "#shared/domain/mail-lane.ts";
import type { LedgerState } from "#shared/domain/mail-ledger.ts";

const keyOf = (at: number): string => at.toString(16).padStart(64, "0");
const time = (remainingMs = 60_000) => ({ remainingMs: () => remainingMs });

describe("a lane that was opened again", () => {
  const lanes = async ({ state = "OPEN" as "OPEN" | "STOPPED", remainingMs = 60_000 } = {}) => {
    const held = new Map(Array.from({ length: 450 }, (_, at) => [keyOf(at), "HELD" as LedgerState]));
    const queued: string[] = [];
    let settled = 0;
    const takeStep: TakeStep = async (entry, to) => {
      if (held.get(entry.ledgerKey) !== entry.state) return undefined;
      held.set(entry.ledgerKey, to.state);
      return { ...entry, ...to };
    };
    const handler = sendHeld({
      findLane: async (conference) => ({ ...openLane(conference), state }),
      listHeld: async (_, after = "0") => ({
        items: [...held.keys()]
          .slice(Number(after), Number(after) + 200)
          .map((ledgerKey) => ({ ledgerKey, state: "HELD", attempt: 0 }) as LedgerEntry),
        ...(Number(after) + 200 < held.size && { next: String(Number(after) + 200) }),
      }),
      takeStep,
      enqueue: async (_, messages) => void queued.push(...messages.map(({ ledgerKey }) => ledgerKey)),
      settle: async () => void settled++,
    });
    const due: Due = { key: { pk: "LANE", sk: "LANE" }, dueAt: 1, dueKind: "lane", item: { conference: "honcb-15" } };
    const once = () => handler.handle([due], time(remainingMs));
    await once();
    return { once, queued, settled: () => settled };
  };

  test("sends on everything that was held in it, once, however often it comes up", async () => {
    const { once, queued, settled } = await lanes();
    await once();
    expect([queued.length, new Set(queued).size, settled()]).toEqual([450, 450, 2]);
  });

  test("and stopped again before the sweeper came holds what it holds", async () => {
    const { queued, settled } = await lanes({ state: "STOPPED" });
    expect([queued.length, settled()]).toEqual([0, 1]);
  });

  test("stays due when there is no time for all of it", async () => {
    const { settled } = await lanes({ remainingMs: 9_999 });
    expect(settled()).toBe(0);
  });
});
