import { describe, expect, it } from "vitest";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import { OUTCOME_OF, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import {
  beginning,
  CHAIR as CONCLUSION_CHAIR,
  RULES as CONCLUSION_RULES,
  draft,
  later,
  NOTICE_HOURS,
  RAPPORTEUR,
  refusalOf,
  SECRETARIAT,
  type Story,
  step,
  translated,
} from "../support/conclusion-story.ts";
import { planWith } from "../support/sample-text.ts";
import { CHAIR, decideAt, expire, from, hours, object, opening, played, prove } from "./support/silence-story.ts";

const circulated = (story: Story) => later(step(translated(story), SECRETARIAT, { do: "circulate" }), NOTICE_HOURS);

const decisionOpen = (story: Story, decision: string) =>
  step(story, CONCLUSION_CHAIR, { do: "open-decision", decision, mode: "silence" });

/** The silence on the decision that is open on the text. */
const silenceOn = ({ conclusion, now }: Story): Silence => {
  const expiry = new Date(now.getTime() + hours(72));
  return decideAt(undefined, now.getTime(), opening({ conclusion: conclusion as Conclusion, expiry }), CHAIR).after;
};

/** What came of the silence is what becomes of the text. */
const withOutcome = (story: Story, { id, state }: Silence): Story => {
  if (state === "OPEN" || state === "AD_REFERENDUM") throw new Error("It is not over.");
  const command: ConclusionCommand = { do: "record-outcome", decision: id, outcome: OUTCOME_OF[state] };
  return step(story, CONCLUSION_RULES, command);
};

const asServed = (silence: Silence, ms: number): Silence =>
  played(silence, ...silence.entitled.map((country) => [ms, prove(country, ms)] as const));

const ready = circulated(step(beginning, RAPPORTEUR, draft));

describe("a text under silence", () => {
  const story = decisionOpen(ready, "first");
  const ms = story.now.getTime();
  const silence = silenceOn(story);
  const expiry = ms + hours(72);

  it("is the one that was circulated, word for word in all languages", () => {
    expect(silence.text.textHash).toBe(story.conclusion?.current.textHash);
    expect(silence.text.languages).toEqual(story.conclusion?.decisions.at(-1)?.languages);
    expect(Object.keys(silence.text.languages)).toHaveLength(4);
  });

  it("is not edited: nothing can be done to it until the silence has ended", () => {
    const plan = planWith("darknet", "Urges members to share.");
    for (const command of [{ do: "revise", plan }, { do: "circulate" }, { do: "put-out", language: "fr" }] as const)
      expect(refusalOf(() => step(story, SECRETARIAT, command))?.refusal).toBe("conclusion-state");
  });

  it("is adopted when everybody knew and nobody objected", () => {
    const ended = played(asServed(silence, ms), [expiry, expire]);
    expect(withOutcome(story, ended).conclusion?.state).toBe("ADOPTED");
  });

  it("that is broken is changed, circulated again, and put to another silence", () => {
    const broken = played(silence, [expiry - 1, object(), from("SWE")]);
    const after = withOutcome(story, broken);
    expect(after.conclusion?.state).toBe("SILENCE_BROKEN");

    const plan = planWith("darknet", "Urges members to share.");
    const again = decisionOpen(circulated(step(after, RAPPORTEUR, { do: "revise", plan })), "second");
    const second = silenceOn(again);
    expect(second.id).toBe("second");
    expect(second.text.version).toBe(2);
    expect(second.text.textHash).not.toBe(silence.text.textHash);
    // Nothing of the first silence counts in the second: neither objections nor proof that somebody knew.
    expect(second).toMatchObject({ objections: [], service: {} });
    const end = again.now.getTime() + hours(72);
    expect(played(second, [end, expire]).state).toBe("NOT_SERVED");
    expect(played(asServed(second, again.now.getTime()), [end, expire]).state).toBe("ADOPTED");
    // A timer of the first finds nothing to do.
    expect(decideAt(broken, expiry, expire).after).toBe(broken);
  });

  it("of which not everybody was told is not adopted, and may be put to another silence as it is", () => {
    const ended = played(silence, [expiry, expire]);
    expect(ended.ended?.unproven).toEqual(["FRA", "KEN", "SWE"]);
    const after = withOutcome(story, ended);
    expect(after.conclusion?.state).toBe("CIRCULATED");
    const second = silenceOn(decisionOpen(later(after, 80), "second"));
    expect(second).toMatchObject({ id: "second", state: "OPEN", text: { textHash: silence.text.textHash } });
  });

  it("has no silence where no decision by silence is open", () => {
    expect(refusalOf(() => silenceOn(ready))?.refusal).toBe("conclusion-state");
    const vote = step(ready, CONCLUSION_CHAIR, { do: "open-decision", decision: "first", mode: "vote" });
    expect(refusalOf(() => silenceOn(vote))?.refusal).toBe("conclusion-state");
  });
});
