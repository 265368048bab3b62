import { describe, expect, it, test } from "vitest";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import {
  A_MILLISECOND,
  circulate,
  current,
  drafted,
  lacking,
  openVote,
  openWaived,
  putOut,
} from "./support/conclusion-acts.ts";
import {
  CHAIR,
  circumstancesOf,
  later,
  NOTICE_HOURS,
  RAPPORTEUR,
  REACHED,
  refusalOf,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { planWith } from "./support/sample-text.ts";

describe("a circulated version", () => {
  it("is followed by another one, and stays as it was", () => {
    const broken = REACHED.SILENCE_BROKEN();
    const revised = step(broken, RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members to share.") });
    expect(revised.conclusion).toMatchObject({ state: "SILENCE_BROKEN", current: { version: 2, out: {} } });
    expect(revised.conclusion?.earlier).toEqual([current(broken)]);
    const rewritten = step(revised, RAPPORTEUR, {
      do: "revise",
      plan: planWith("darknet", "Invites members to share."),
    });
    expect(rewritten.conclusion).toMatchObject({ current: { version: 2 } });
    expect(rewritten.conclusion?.earlier).toEqual([current(broken)]);
    expect(current(circulate(rewritten))).toMatchObject({ version: 2, circulatedAt: rewritten.now.toISOString() });
  });

  it("is circulated again without being written, and its hours go on", () => {
    const broken = later(REACHED.SILENCE_BROKEN(), 5);
    expect(current(circulate(broken))).toEqual(current(broken));
  });

  it("is what consolidation leaves when no amendment changed it", () => {
    const closed = REACHED.AMENDMENTS_CLOSED();
    const { after, text } = decideConclusion(
      closed.conclusion,
      { do: "consolidate", text: closed.text as ConclusionText },
      circumstancesOf(closed, RAPPORTEUR),
    );
    expect(after.current).toEqual(current(closed));
    expect(text).toBeUndefined();
  });

  it("is not followed by a text that contradicts itself", () => {
    const closed = REACHED.AMENDMENTS_CLOSED();
    const text = closed.text as ConclusionText;
    const twice = { ...text, paragraphs: [...text.paragraphs, ...text.paragraphs.slice(0, 1)] };
    const refusal = refusalOf(() => step(closed, RAPPORTEUR, { do: "consolidate", text: twice }));
    expect(refusal?.details.errors?.[0]?.pointer).toBe("/paragraphs/3/id");
  });

  it("is followed by the consolidated text, which is circulated before it is decided", () => {
    const closed = REACHED.AMENDMENTS_CLOSED();
    const merged = step(drafted(), RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members.") }).text;
    const story = step(closed, RAPPORTEUR, { do: "consolidate", text: merged as ConclusionText });
    expect(current(story)).toMatchObject({ version: 2, out: {} });
    for (const command of [openVote, openWaived])
      expect(refusalOf(() => step(story, CHAIR, command))?.refusal).toBe("not-circulated");
    expect(refusalOf(() => putOut(story, "en"))?.refusal).toBe("not-circulated");
    expect(lacking(later(circulate(translated(story)), NOTICE_HOURS))).toBeUndefined();
  });
});

it("nothing is decided on a text that is not the one that stands", () => {
  const story = REACHED.CONSOLIDATED();
  const other = step(drafted(), RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members.") }).text;
  expect(() => step({ ...story, text: other as ConclusionText }, CHAIR, openVote)).toThrow("is not version 1");
});

describe("amendments", () => {
  const opened = (hours: number) => () => {
    const story = REACHED.CIRCULATED();
    return step(story, CHAIR, { do: "open-amendments", deadline: later(story, hours).now });
  };

  it("are open until a moment that is ahead", () => {
    expect(refusalOf(opened(0))?.details.errors).toEqual([{ pointer: "/deadline", detail: "must be ahead" }]);
    expect(opened(A_MILLISECOND)().conclusion?.rounds).toHaveLength(1);
  });

  it("are not closed before that moment, and closed at it", () => {
    const story = opened(48)();
    const close = (hours: number) => () => step(later(story, hours), CHAIR, { do: "close-amendments" });
    const deadline = later(story, 48).now.toISOString();
    expect(refusalOf(close(48 - A_MILLISECOND))?.details.extra).toEqual({ deadline });
    expect(close(48)().conclusion?.rounds).toEqual([
      { version: 1, openedAt: story.now.toISOString(), deadline, closedAt: deadline },
    ]);
  });

  test.each([
    ["CIRCULATED", CHAIR, openVote],
    ["CONSOLIDATED", CHAIR, openVote],
    ["CONSOLIDATED", CHAIR, openWaived],
    ["AMENDMENTS_CLOSED", RAPPORTEUR, { do: "consolidate", text: REACHED.AMENDMENTS_CLOSED().text as ConclusionText }],
  ] as const)("that are not decided hold up what comes after %s (%#)", (state, by, command) => {
    const story = { ...REACHED[state](), undecided: 2 };
    const refusal = refusalOf(() => step(story, by, command));
    expect([refusal?.refusal, refusal?.details.extra]).toEqual(["amendments-undecided", { undecided: 2 }]);
    expect(refusalOf(() => step({ ...story, undecided: 0 }, by, command))).toBeUndefined();
  });
});
