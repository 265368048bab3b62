import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  castSecretBallot,
  type Participation,
  type SecretBallot,
  shuffled,
} from "#shared/domain/conclusions/votes/secret-ballot.ts";
import { type Tally, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import { CHOICES, type Choice, type Vote } from "#shared/domain/conclusions/votes/vote.ts";
import {
  alternateOf,
  at,
  closed,
  delegationOf,
  headOf,
  MEMBERS,
  member,
  opened,
  refused,
  sha256,
} from "./support/chamber.ts";

const vote = opened({ method: "secret" });
const randomId = () => randomBytes(16).toString("hex");
const [a = "", b = ""] = MEMBERS;

interface Casting {
  during?: Vote;
  participation?: Participation | undefined;
  delegate?: string;
  present?: boolean;
  id?: () => string;
  minutes?: number;
}

const cast = (country: string, choice: Choice, casting: Casting = {}) => {
  const {
    during = vote,
    participation,
    delegate = headOf(country),
    present = true,
    id = randomId,
    minutes = 5,
  } = casting;
  return castSecretBallot(
    { vote: during, participation, delegation: delegationOf(country), present, randomId: id },
    { delegate, choice },
    at(minutes),
  );
};

type Kept = Pick<ReturnType<typeof cast>, "participation" | "ballot">;

/** Everything that is kept of a secret vote, as an operator finds it: two heaps, each in the order of its keys. */
const heaps = (all: readonly Kept[]) => ({
  participations: all.map(({ participation }) => participation).toSorted((x, y) => (x.country < y.country ? -1 : 1)),
  ballots: shuffled(all.map(({ ballot }) => ballot)),
});

describe("a secret ballot", () => {
  it("is kept apart from who voted: the two have nothing in common but the vote", () => {
    const { participation, ballot, fact } = cast(a, "YES");
    expect(Object.keys(participation)).toEqual(["vote", "country", "by"]);
    expect(Object.keys(ballot)).toEqual(["vote", "id", "choice"]);
    expect(fact).toEqual({ type: "SecretBallotCast", vote: "vote-1", country: a });
    for (const told of [participation, fact]) {
      expect(JSON.stringify(told)).not.toContain(ballot.id);
      expect(JSON.stringify(told)).not.toContain("YES");
    }
  });

  it("has no time, nor has the participation: casting later keeps the same", () => {
    const id = () => "0".repeat(32);
    expect(cast(a, "YES", { id, minutes: 1 })).toEqual(cast(a, "YES", { id, minutes: 19 }));
  });

  it("is shown in an order that is not the order of casting", () => {
    const cast100 = MEMBERS.slice(0, 100).map((country) => cast(country, "YES").ballot);
    const shown = shuffled(cast100);
    expect(shown).toEqual(shuffled(cast100.toReversed()));
    expect(shown.map(({ id }) => id)).toEqual(cast100.map(({ id }) => id).sort());
    expect(shown).not.toEqual(cast100);
  });
});

/** Whoever votes as they like, and then with two members' choices exchanged, under the same random names for each choice. */
const exchange = fc
  .tuple(
    fc.array(fc.constantFrom(...CHOICES), { minLength: 2, maxLength: 12 }),
    fc.nat(11),
    fc.nat(11),
    fc.infiniteStream(fc.stringMatching(/^[0-9a-f]{32}$/)),
  )
  .map(([choices, one, other, ids]) => {
    const votes = choices.map((choice) => ({ choice, id: ids.next().value }));
    const [i, j] = [one % votes.length, other % votes.length];
    const exchanged = votes.with(i, votes[j] as (typeof votes)[0]).with(j, votes[i] as (typeof votes)[0]);
    return { votes, exchanged };
  });

type Keeping = (kept: Kept, order: number) => Kept;

/** Whether what is kept is the same, whoever of the two voted which way. */
const tellsNothing = (keep: Keeping) =>
  fc.property(exchange, ({ votes, exchanged }) => {
    const all = (of: typeof votes) =>
      heaps(of.map(({ choice, id }, order) => keep(cast(MEMBERS[order] ?? "", choice, { id: () => id }), order)));
    expect(all(votes)).toEqual(all(exchanged));
  });

test("of all that is kept, nothing tells who of two members voted which way", () => {
  fc.assert(tellsNothing((kept) => kept));
});

test.each<[string, Keeping]>([
  [
    "the country",
    (kept) => ({ ...kept, ballot: { ...kept.ballot, country: kept.participation.country } as SecretBallot }),
  ],
  ["a time", (kept, order) => ({ ...kept, ballot: { ...kept.ballot, at: at(order).toISOString() } as SecretBallot })],
  [
    "a number in the order of casting",
    (kept, order) => ({ ...kept, ballot: { ...kept.ballot, number: order } as SecretBallot }),
  ],
  [
    "a name made from the member",
    (kept) => ({ ...kept, ballot: { ...kept.ballot, id: sha256(kept.participation.country).slice(0, 32) } }),
  ],
  [
    "the ballot's name with the participation",
    (kept) => ({ ...kept, participation: { ...kept.participation, ballot: kept.ballot.id } as Participation }),
  ],
])("control: with %s it would be told", (_, keep) => {
  expect(fc.check(tellsNothing(keep)).failed).toBe(true);
});

describe("casting a secret ballot", () => {
  it("is done once, by whichever of the two who may, also where the rules let votes change", () => {
    expect(vote.rules.voteMayChange).toBe(true);
    const { participation } = cast(a, "YES");
    expect(refused(() => cast(a, "NO", { participation }))).toBe("vote-final");
    // The control: whoever does not know that the member voted lets it vote again, and the numbers tell.
    const twice = [cast(a, "YES"), cast(a, "NO")];
    expect(
      tallyOf(closed(vote), { participations: [participation], secretBallots: twice.map((one) => one.ballot) }),
    ).toMatchObject({ outcome: "VOID", voidBecause: "ballots-and-voters-differ" });
  });

  test.each<[string, Casting, string]>([
    ["in a vote that is recorded", { during: opened() }, "vote-method"],
    ["after the closing", { during: closed(vote) }, "vote-closed"],
    [
      "by a suspended member",
      {
        during: opened({
          method: "secret",
          standings: MEMBERS.map((one) => member(one, { inGoodStanding: one !== a })),
        }),
      },
      "not-entitled",
    ],
    ["by an alternate whom nobody designated", { delegate: alternateOf(a) }, "not-the-acting-voter"],
    ["from outside the room", { present: false }, "not-present"],
  ])("is refused %s", (_, casting, refusal) => {
    expect(refused(() => cast(a, "YES", casting))).toBe(refusal);
    expect(refused(() => cast(a, "YES"))).toBeUndefined();
  });

  it("takes only what is a choice, and only a random name", () => {
    expect(refused(() => cast(a, "yes " as Choice))).toBe("invalid-request");
    for (const id of ["", a, "0".repeat(31), "Z".repeat(32)])
      expect(() => cast(a, "YES", { id: () => id })).toThrow(/random/);
  });
});

describe("what a secret vote came to", () => {
  const held = (...choices: Choice[]): Tally => {
    const all = choices.map((choice, index) => cast(MEMBERS[index] ?? "", choice));
    return tallyOf(closed(vote), {
      participations: all.map(({ participation }) => participation),
      secretBallots: all.map(({ ballot }) => ballot),
    });
  };

  it("is numbers, and by no country", () => {
    const tally = held("YES", "YES", "NO", "ABSTAIN", "YES");
    expect(tally).toMatchObject({ count: { yes: 3, no: 1, abstain: 1 }, notVoting: 191, outcome: "ADOPTED" });
    expect(tally.positions).toBeUndefined();
    expect(JSON.stringify(tally)).not.toContain(a);
  });

  it("is, of fewer than five ballots, the outcome and no numbers", () => {
    const four = held("YES", "YES", "NO", "ABSTAIN");
    expect(four).toMatchObject({ notVoting: 192, outcome: "ADOPTED" });
    expect(four.count).toBeUndefined();
    expect(four.arithmetic).toBe(
      "Adopted: too few voted in secret for numbers to be shown; quorum of a majority: 2 × 196 = 392 > 196.",
    );
    // Otherwise the name of the tally could be tried with each of the few numbers there are.
    expect(four).toEqual(held("YES", "YES", "YES", "NO"));
    // The control: five are shown.
    expect(held("YES", "YES", "NO", "ABSTAIN", "NO").count).toEqual({ yes: 2, no: 2, abstain: 1 });
  });

  it("can be a tie", () => {
    expect(held("YES", "YES", "YES", "NO", "NO", "NO")).toMatchObject({ tied: true, outcome: "NOT_ADOPTED" });
  });

  const six = MEMBERS.slice(0, 6).map((country) => cast(country, "YES"));
  const participations = six.map(({ participation }) => participation);
  const secretBallots = six.map(({ ballot }) => ballot);
  const first = secretBallots[0] as SecretBallot;

  test.each<[string, Partial<Parameters<typeof tallyOf>[1]>, string | undefined]>([
    ["as many ballots as voters", {}, undefined],
    [
      "a ballot that nobody cast",
      { secretBallots: [...secretBallots, cast(b, "NO").ballot] },
      "7 ballots of 6 members",
    ],
    ["a ballot that is gone", { secretBallots: secretBallots.slice(1) }, "5 ballots of 6 members"],
    ["a ballot put in twice", { secretBallots: [...secretBallots.slice(1), first, first] }, "7 ballots of 6 members"],
    ["a ballot put in for another", { secretBallots: secretBallots.with(1, first) }, "6 ballots of 6 members"],
    [
      "a voter without a vote",
      { participations: participations.with(0, { ...(participations[0] as Participation), country: "XXX" }) },
      "6 ballots of 6 members",
    ],
    [
      "a voter noted twice",
      { participations: participations.with(1, participations[0] as Participation) },
      "6 ballots of 5 members",
    ],
    ["ballots of another vote too", { secretBallots: [...secretBallots, { ...first, vote: "vote-2" }] }, undefined],
  ])("with %s", (_, differing, words) => {
    const tally = tallyOf(closed(vote), { participations, secretBallots, ...differing });
    expect(tally.outcome).toBe(words ? "VOID" : "ADOPTED");
    if (words) {
      expect(tally.arithmetic).toContain(words);
      expect([tally.voidBecause, tally.count]).toEqual(["ballots-and-voters-differ", undefined]);
    }
  });
});
