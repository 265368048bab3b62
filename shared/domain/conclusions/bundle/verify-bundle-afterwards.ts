import type { Hash } from "../conclusion-text.ts";
import { type Altered, differences, notAmong } from "./bundle-differences.ts";
import type { Opening } from "./bundle-opening.ts";
import { canPrecede } from "./clocks-differ.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import { openingsOf } from "./first-vote.ts";

/** What members said is theirs to say, of paragraphs that there are; notes on a record come after it. */
export const verifyAfterwards = (bundle: DecisionBundle, hash: Hash): Altered[] => {
  const { firstVote, opening, text, result, statements, corrections, laterWritings } = bundle;
  const openings = openingsOf(bundle);
  const [{ at: openedAt }] = openings;
  const isNotEntitled = (country: string) => !openings.some(({ entitled }) => entitled.includes(country));
  const paragraphs = new Set(text.paragraphs.map(({ id }) => id));
  return [
    ...notAmong(
      "/statements",
      statements.map(({ country }) => country),
      isNotEntitled,
    ),
    ...statements.flatMap(({ kind, at, withdrawnAt, text: words, textHash, paragraphs: about = [] }, index) => {
      const where = `/statements/${index}`;
      return [
        ...(canPrecede(openedAt, at) ? [] : [{ where: `${where}/at`, what: "is before the opening" }]),
        ...(withdrawnAt === undefined || canPrecede(at, withdrawnAt)
          ? []
          : [{ where: `${where}/withdrawnAt`, what: "is before it was made" }]),
        ...(words === undefined ? [] : differences(textHash, hash(words), `${where}/textHash`)),
        ...((words === undefined) === (withdrawnAt !== undefined)
          ? []
          : [{ where: `${where}/text`, what: "is there until the statement is withdrawn, and then no more" }]),
        ...(kind !== "explanation-of-vote" || openings.some(isOpenVote)
          ? []
          : [{ where: `${where}/kind`, what: "explains a vote, where none was cast openly" }]),
        ...about.flatMap((id, place) =>
          paragraphs.has(id) ? [] : [{ where: `${where}/paragraphs/${place}`, what: `names no paragraph of the text` }],
        ),
      ];
    }),
    ...verifyCorrections("/corrections", corrections, opening, result.closedAt),
    ...(firstVote
      ? verifyCorrections("/firstVote/corrections", firstVote.corrections, firstVote.opening, firstVote.result.closedAt)
      : []),
    ...(opening.mode === "silence" || laterWritings.length === 0
      ? []
      : [{ where: "/laterWritings", what: "belongs to a silence" }]),
  ];
};

const isOpenVote = (opening: Opening): boolean => opening.mode === "vote" && opening.method !== "secret";

const verifyCorrections = (
  place: string,
  corrections: DecisionBundle["corrections"],
  opening: Opening,
  closedAt: string,
): Altered[] => [
  ...notAmong(
    place,
    corrections.map(({ country }) => country),
    (country) => !opening.entitled.includes(country),
  ),
  ...corrections.flatMap(({ country, number, at }, index) => {
    const where = `${place}/${index}`;
    const before = corrections[index - 1];
    const expected = before?.country === country ? before.number + 1 : 1;
    return [
      ...(isOpenVote(opening) ? [] : [{ where, what: "corrects a vote, where none was cast openly" }]),
      ...(number === expected
        ? []
        : [{ where: `${where}/number`, what: `is ${number} where ${expected} is expected` }]),
      ...(canPrecede(closedAt, at) ? [] : [{ where: `${where}/at`, what: "is before the closing" }]),
    ];
  }),
];
