import type { Altered } from "./bundle-differences.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { notAmong } from "./verify-bundle-opening.ts";
import { CLOCKS_DIFFER_MS } from "./verify-bundle-vote.ts";

/** What members said is theirs to say, of paragraphs that there are; notes on a record come after it. */
export const verifyAfterwards = (bundle: DecisionBundle): Altered[] => {
  const { opening, text, result, statements, corrections, laterWritings } = bundle;
  const isNotEntitled = (country: string) => !opening.entitled.includes(country);
  const paragraphs = new Set(text.paragraphs.map(({ id }) => id));
  const isOpenVote = opening.mode === "vote" && opening.method !== "secret";
  return [
    ...notAmong(
      "/statements",
      statements.map(({ country }) => country),
      isNotEntitled,
    ),
    ...statements.flatMap(({ kind, at, withdrawnAt, paragraphs: about = [] }, index) => {
      const where = `/statements/${index}`;
      return [
        ...(at >= opening.at ? [] : [{ where: `${where}/at`, what: "is before the opening" }]),
        ...(withdrawnAt === undefined || withdrawnAt >= at
          ? []
          : [{ where: `${where}/withdrawnAt`, what: "is before it was made" }]),
        ...(kind !== "explanation-of-vote" || isOpenVote
          ? []
          : [{ where: `${where}/kind`, what: "explains a vote, where none was cast openly" }]),
        ...about.flatMap((id, place) =>
          paragraphs.has(id) ? [] : [{ where: `${where}/paragraphs/${place}`, what: `names no paragraph of the text` }],
        ),
      ];
    }),
    ...notAmong(
      "/corrections",
      corrections.map(({ country }) => country),
      isNotEntitled,
    ),
    ...corrections.flatMap(({ country, number, at }, index) => {
      const where = `/corrections/${index}`;
      const before = corrections[index - 1];
      const expected = before?.country === country ? before.number + 1 : 1;
      return [
        ...(isOpenVote ? [] : [{ where, what: "corrects a vote, where none was cast openly" }]),
        ...(number === expected
          ? []
          : [{ where: `${where}/number`, what: `is ${number} where ${expected} is expected` }]),
        ...(Date.parse(at) >= Date.parse(result.closedAt) - CLOCKS_DIFFER_MS
          ? []
          : [{ where: `${where}/at`, what: "is before the closing" }]),
      ];
    }),
    ...(opening.mode === "silence" || laterWritings.length === 0
      ? []
      : [{ where: "/laterWritings", what: "belongs to a silence" }]),
  ];
};
