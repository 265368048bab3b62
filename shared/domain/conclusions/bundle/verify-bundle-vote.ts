import type { CourseOf, VoteCourse } from "./bundle-course.ts";
import { type Altered, differences, notAmong } from "./bundle-differences.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import { canPrecede } from "./clocks-differ.ts";

type Vote = readonly [opening: OpeningOf<"vote">, closedAt: string];

/** What was cast could be cast then, by those who did. */
export const verifyVoteCourse = (course: VoteCourse, ...[opening, closedAt]: Vote): Altered[] => [
  ...verifyLaterChanges(course, opening, closedAt),
  ...(course.kind === "ballots"
    ? verifyBallots(course, opening, closedAt)
    : course.kind === "hands"
      ? verifyHands(course, opening, closedAt)
      : notAmong(
          "/course/participations",
          course.participations.map(({ country }) => country),
          (country) => !opening.entitled.includes(country),
        )),
];

const verifyBallots = ({ ballots }: CourseOf<"ballots">, ...[opening, closedAt]: Vote): Altered[] =>
  ballots.flatMap(({ country, number, at }, index) => {
    const before = ballots[index - 1];
    const expected = before?.country === country ? before.number + 1 : 1;
    return [
      ...(number === expected
        ? []
        : [
            {
              where: `/course/ballots/${index}/number`,
              what: `is ${number}; ${country}'s ballot ${expected} is missing`,
            },
          ]),
      ...outside(`/course/ballots/${index}/at`, at, opening.at, closedAt),
    ];
  });

const verifyHands = ({ entries }: CourseOf<"hands">, ...[opening, closedAt]: Vote): Altered[] =>
  entries.flatMap(({ number, hands, at }, index) => {
    const where = `/course/entries/${index}`;
    return [
      ...(number === index + 1
        ? []
        : [{ where: `${where}/number`, what: `is ${number}; entry ${index + 1} is missing` }]),
      ...outside(`${where}/at`, at, opening.at, closedAt),
      ...(hands.kind === "by-country"
        ? notAmong(
            `${where}/hands/positions`,
            hands.positions.map(({ country }) => country),
            (country) => !opening.entitled.includes(country),
          )
        : [
            ...(opening.method === "roll-call"
              ? [{ where: `${where}/hands`, what: "is a total, where a roll call goes by country" }]
              : []),
            ...(hands.yes + hands.no + hands.abstain > opening.entitled.length
              ? [{ where: `${where}/hands`, what: `is more than the ${opening.entitled.length} that were entitled` }]
              : []),
          ]),
    ];
  });

/** Each is listed as a change of what was known before. */
const verifyLaterChanges = ({ laterChanges }: VoteCourse, ...[opening, closedAt]: Vote): Altered[] => {
  const standing = new Map(opening.standings.map((one) => [one.country, one]));
  return laterChanges.flatMap(({ at, before, after }, index) => {
    const where = `/course/laterChanges/${index}`;
    const known = standing.get(after.country);
    standing.set(after.country, after);
    return [
      ...outside(`${where}/at`, at, opening.at, closedAt),
      ...differences(before, known, `${where}/before`),
      ...(differences(after, known, "").length > 0 ? [] : [{ where: `${where}/after`, what: "changes nothing" }]),
    ];
  });
};

/** Whether something was in time the state of the vote has decided, not a clock. */
export const outside = (where: string, at: string, from: string, until: string): Altered[] =>
  canPrecede(from, at) && canPrecede(at, until)
    ? []
    : [{ where, what: `is not between the opening, ${from}, and the closing, ${until}` }];
