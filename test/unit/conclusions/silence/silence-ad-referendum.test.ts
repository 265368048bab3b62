import { describe, expect, it, test } from "vitest";
import { dueOf } from "#shared/domain/conclusions/silence/silence.ts";
import {
  AD_REFERENDUM,
  allProven,
  amend,
  DAYS,
  decideAt,
  expire,
  extend,
  from,
  hours,
  iso,
  object,
  open,
  played,
  refusalOf,
  T,
  T2,
} from "./support/silence-story.ts";

describe("ad referendum", () => {
  const served = allProven(open(AD_REFERENDUM));
  const adopted = played(served, [T, expire]);

  it("is off unless the rules say otherwise", () => {
    expect(played(allProven(open()), [T, expire]).state).toBe("ADOPTED");
    expect(open()).not.toHaveProperty("adReferendum");
    expect(played(allProven(open(AD_REFERENDUM, { absent: [] })), [T, expire]).state).toBe("ADOPTED");
  });

  it("gives members that were absent their days after the expiry", () => {
    expect(served.adReferendum).toEqual({ days: DAYS, absent: ["KEN"] });
    expect(adopted.state).toBe("AD_REFERENDUM");
    expect(adopted).not.toHaveProperty("ended");
    expect(dueOf(adopted)).toBe(T2);
    expect(decideAt(adopted, T2 - 1, expire).after).toBe(adopted);
    expect(decideAt(adopted, T2, expire).after).toMatchObject({ state: "ADOPTED", ended: { at: iso(T2) } });
  });

  test.each([object(), amend()])("$do of an absent member breaks before their end, and not from then on", (command) => {
    expect(decideAt(adopted, T2 - 1, command, from("KEN")).after.state).toBe("BROKEN");
    for (const ms of [T2, T2 + 1]) {
      const late = decideAt(adopted, ms, command, from("KEN")).after;
      expect(late.state).toBe("ADOPTED");
      expect(late.statements).toHaveLength(1);
    }
  });

  it("gives the others nothing", () => {
    for (const ms of [T, T + 1, T2 - 1]) {
      const late = decideAt(adopted, ms, object(), from("FRA")).after;
      expect(late.state).toBe("AD_REFERENDUM");
      expect(late.statements).toMatchObject([{ kind: "late-objection", country: "FRA" }]);
    }
  });

  it("lets an absent member object before the expiry as anybody else", () => {
    const broken = decideAt(served, T - 1, object(), from("KEN")).after;
    expect(broken).toMatchObject({ state: "BROKEN", ended: { at: iso(T - 1) } });
    // A text that was broken was never put to the absent.
    expect(played(broken, [T, object("later"), from("KEN")]).statements).toMatchObject([{ kind: "late-objection" }]);
  });

  it("does not depend on the timer: an objection is judged by what came of the expiry", () => {
    const step = decideAt(served, T + 1, object(), from("KEN"));
    expect(step.after.state).toBe("BROKEN");
    expect(step.facts.map(({ type }) => type)).toEqual(["SilenceAdoptedAdReferendum", "SilenceBroken"]);
    const unserved = decideAt(open(AD_REFERENDUM), T + 1, object(), from("KEN"));
    expect(unserved.after.state).toBe("NOT_SERVED");
    expect(unserved.facts.map(({ type }) => type)).toEqual(["SilenceNotServed", "StatementLogged"]);
    const late = decideAt(served, T2, expire);
    expect(late.facts.map(({ type }) => type)).toEqual(["SilenceAdoptedAdReferendum", "SilenceAdopted"]);
    expect(late.after.ended).toEqual({ at: iso(T2), decidedAt: iso(T2), unproven: [] });
  });

  it("adds the objections of more absent members, in time", () => {
    const two = allProven(open(AD_REFERENDUM, { absent: ["KEN", "SWE"] }));
    const broken = played(two, [T, expire], [T, object("one"), from("KEN")], [T2 - 1, object("two"), from("SWE")]);
    expect(broken.objections.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(played(broken, [T2, object("three"), from("SWE")]).statements).toHaveLength(1);
  });

  it("is not extended", () => {
    expect(refusalOf(() => decideAt(adopted, T + 1, extend(T2 + hours(1))))?.refusal).toBe("silence-state");
  });
});
