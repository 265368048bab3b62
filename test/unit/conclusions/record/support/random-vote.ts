import type { VoteCourse } from "#shared/domain/conclusions/bundle/bundle-course.ts";
import type { OpeningOf } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { Chance } from "./chance.ts";
import { voterOf } from "./random-opening.ts";

const MINUTE_MS = 60_000;

/** What those present may have cast by the method of the vote, some of them coming and going. */
export const randomVoteCourse = (chance: Chance, opening: OpeningOf<"vote">, closedAt: string): VoteCourse => {
  const [from, until] = [Date.parse(opening.at), Date.parse(closedAt)];
  const during = () => new Date(chance.whole(from, until - 1)).toISOString();
  const voters = chance.some(opening.present, 0.95);
  const choice = () => chance.one(["YES", "YES", "YES", "NO", "ABSTAIN"] as const);
  const common = {
    presence: comings(chance, opening, during),
    laterChanges: chance.some(opening.standings, 0.08).map((before) => ({
      at: during(),
      before,
      after: {
        ...before,
        credentials: before.credentials === "REJECTED" ? ("ACCEPTED" as const) : ("REJECTED" as const),
      },
    })),
  };
  switch (opening.method) {
    case "recorded":
      return {
        kind: "ballots",
        ...common,
        ballots: voters.flatMap((country) => {
          const changes = opening.rules.voteMayChange && chance.happens(0.3) ? chance.whole(1, 2) : 0;
          return Array.from({ length: changes + 1 }, (_, index) => ({
            country,
            number: index + 1,
            choice: choice(),
            ...(index === 0 ? {} : { replaces: index }),
            by: voterOf(chance, country),
            at: new Date(from + (index + 1) * MINUTE_MS + chance.whole(0, 999)).toISOString(),
          }));
        }),
      };
    case "secret": {
      const enough = voters.length >= 5 ? voters : opening.entitled.slice(0, 5);
      return {
        kind: "secret",
        ...common,
        participations: enough.map((country) => ({ country, by: voterOf(chance, country) })),
        ballots: enough.map(() => ({ id: chance.hex(32), choice: choice() })).sort((a, b) => (a.id < b.id ? -1 : 1)),
      };
    }
    default: {
      const positions = voters.map((country) => ({ country, choice: choice() }));
      const of = (wanted: string) => positions.filter((one) => one.choice === wanted).length;
      const hands =
        opening.method === "roll-call" || chance.happens(0.5)
          ? ({ kind: "by-country", positions } as const)
          : ({ kind: "totals", yes: of("YES"), no: of("NO"), abstain: of("ABSTAIN") } as const);
      const miscounted = { kind: "by-country", positions: positions.slice(1) } as const;
      const entries = [
        ...(chance.happens(0.3) ? [{ by: "clerk-1", hands: miscounted }] : []),
        { by: "clerk-1", hands },
        { by: "clerk-2", hands },
      ];
      return {
        kind: "hands",
        ...common,
        entries: entries.map((entry, index) => ({ number: index + 1, ...structuredClone(entry), at: during() })),
      };
    }
  }
};

const comings = (chance: Chance, { present, entitled }: OpeningOf<"vote">, during: () => string) => {
  // Now and then so many leave that the quorum is lost.
  const leaving = chance.some(present, chance.happens(0.15) ? 0.9 : 0.1);
  const coming = chance.some(
    entitled.filter((country) => !present.includes(country)),
    0.3,
  );
  return [
    ...leaving.map((country) => ({ country, present: false, at: during() })),
    ...coming.map((country) => ({ country, present: true, at: during() })),
  ].sort((a, b) => (`${a.at} ${a.country}` < `${b.at} ${b.country}` ? -1 : 1));
};
