import { describe, expect, it } from "vitest";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import {
  act,
  allProven,
  amend,
  bounce,
  CHAIR,
  decideAt,
  expire,
  from,
  handOver,
  hours,
  iso,
  OPENED,
  object,
  open,
  opening,
  played,
  prove,
  state,
  T,
} from "./support/silence-story.ts";

describe("what is received", () => {
  const twice = (silence: Silence, ms: number, command: Parameters<typeof decideAt>[2]) => {
    const first = decideAt(silence, ms, command).after;
    expect(decideAt(first, ms + 1, command)).toEqual({ after: first, facts: [], tell: [] });
  };

  it("counts once, however often it is sent", () => {
    for (const command of [object(), amend(), state(), prove("FRA"), bounce("FRA"), handOver("FRA")])
      twice(open(), OPENED + hours(1), command);
    twice(open(), T, object());
    // Sent in time and again when it is too late: it was received in time.
    const broken = played(open(), [T - 1, object()]);
    expect(decideAt(broken, T, object()).after).toBe(broken);
  });

  it("is what it is sent as: a statement of the same name swallows no objection, nor does one that was late", () => {
    const first = played(open(), [OPENED, state("one")], [OPENED, object("one")], [OPENED, amend("one")]);
    expect(first.objections.map(({ how }) => how)).toEqual(["objection", "amendment"]);
    const late = played(open(), [T, state("one")], [T, object("one")], [T, amend("one")]);
    expect(late.statements.map(({ kind }) => kind)).toEqual(["statement", "late-objection", "late-amendment"]);
    // Of two clocks one is ahead: what it took for late comes again, in time.
    expect(played(open(), [T, object()], [T - 1, object()]).state).toBe("BROKEN");
  });

  it("is of the delegation that sent it, also where two name theirs alike", () => {
    const silence = played(open(), [OPENED, object()], [OPENED, object(), from("KEN")]);
    expect(silence.objections.map(({ country }) => country)).toEqual(["FRA", "KEN"]);
  });

  it("is added while the time runs, also when the silence is broken", () => {
    const broken = played(open(), [OPENED, object("one")], [T - 1, amend("two"), from("KEN")], [T, object("three")]);
    expect(broken.objections.map(({ id, how, country }) => [id, how, country])).toEqual([
      ["one", "objection", "FRA"],
      ["two", "amendment", "KEN"],
    ]);
    expect(broken.statements.map(({ id }) => id)).toEqual(["three"]);
    expect(broken.ended).toEqual({ at: iso(OPENED), decidedAt: iso(OPENED), unproven: [] });
  });

  it("is a statement where it is meant as one, and breaks nothing", () => {
    const silence = played(allProven(open()), [T - 1, state("one")], [T, expire], [T + hours(1), state("two")]);
    expect(silence.state).toBe("ADOPTED");
    expect(silence.statements.map(({ id, kind }) => [id, kind])).toEqual([
      ["one", "statement"],
      ["two", "statement"],
    ]);
  });

  it("is recorded without a word that says who the person is", () => {
    const steps = [
      decideAt(undefined, OPENED, opening(), CHAIR),
      decideAt(open(), OPENED, object()),
      decideAt(open(), T, object()),
      decideAt(open(), OPENED, state()),
      decideAt(open(), OPENED, handOver("FRA")),
      decideAt(open(), OPENED, act("FRA")),
    ];
    for (const { facts, tell } of steps) expect(JSON.stringify({ facts, tell })).not.toMatch(/head|carla|ana/);
  });
});
