import { majorityOf } from "../votes/majority.ts";
import { quorumOf } from "../votes/quorum.ts";
import type { ResultOf } from "./bundle-result.ts";
import type { DecisionBundle } from "./decision-bundle.ts";
import type { FirstVote } from "./first-vote.ts";

/** What was decided, by how many and by which rule, for people who hold nothing but the bundle. */
export const inWords = (bundle: DecisionBundle): string => {
  const { conference, conclusion, text, opening, result } = bundle;
  return [
    `The conclusion "${onOneLine(text.title.text)}" (${conclusion}, version ${text.version}) of ${conference.id} ${ENDED[result.outcome]} on ${minuteOf(result.closedAt)}.`,
    ...(result.mode === "vote" ? voteInWords(bundle, result) : []),
    ...(result.mode === "silence" ? silenceInWords(bundle, result) : []),
    ...(result.mode === "consensus" ? consensusInWords(bundle, result) : []),
    `${opening.entitled.length} of ${opening.standings.filter(({ as }) => as === "member").length} members were entitled when it opened on ${minuteOf(opening.at)}, under the rules of procedure, version ${opening.rules.version}.`,
    ...(opening.waiver ? [`Decision ${opening.waiver.decision} waived the time that all languages must be out.`] : []),
    ...(bundle.firstVote ? [firstInWords(bundle.firstVote)] : []),
    ...afterwardsInWords(bundle),
  ].join("\n");
};

const ENDED = {
  ADOPTED: "was adopted",
  NOT_ADOPTED: "was not adopted",
  VOID: "was not decided, since the vote was void,",
  SILENCE_BROKEN: "was not adopted, since the silence was broken,",
  SERVICE_UNPROVEN: "was not adopted, since not everybody is proven to have been told,",
  NO_CONSENSUS: "was not adopted by consensus",
};

const METHODS = {
  recorded: "a recorded vote",
  "roll-call": "a roll call",
  "show-of-hands": "a show of hands",
  secret: "a secret ballot",
};

const voteInWords = ({ opening }: DecisionBundle, result: ResultOf<"vote">): string[] => {
  if (opening.mode !== "vote") return [];
  const { members, count, notVoting, attendance, tied, setAside, voidBecause } = result;
  const { majority, quorumToDecide } = opening.rules;
  return [
    `By ${METHODS[opening.method]}${opening.round === 2 ? ", the second after a tie" : ""}${count ? `: ${count.yes} in favour, ${count.no} against, ${count.abstain} abstaining, ${notVoting} entitled and not voting` : ""}.`,
    ...(count ? [`Majority, ${majorityOf(majority, count, members).arithmetic}.`] : []),
    `When fewest were there, ${quorumOf(quorumToDecide, attendance.lowest, members).arithmetic}.`,
    ...(tied ? ["It was a tie."] : []),
    ...(voidBecause === "ballots-and-voters-differ" ? ["There are not as many ballots as members that voted."] : []),
    ...(setAside.length > 0 ? [`Ballots set aside: ${setAside.length}.`] : []),
  ];
};

const firstInWords = ({ opening: { at, method }, result: { count } }: FirstVote): string =>
  `The first vote, ${METHODS[method]} opened on ${minuteOf(at)}, was a tie${count ? ` of ${count.yes} to ${count.no}` : ""}.`;

const silenceInWords = (
  { course, opening }: DecisionBundle,
  { expiresAt, endedAt, objectors, unproven }: ResultOf<"silence">,
): string[] => [
  `By silence until ${minuteOf(expiresAt)}${course.kind === "silence" && course.extensions.length > 0 ? `, extended ${course.extensions.length} times` : ""}; it ended on ${minuteOf(endedAt)}.`,
  objectors.length > 0 ? `Objected in time: ${objectors.join(", ")}.` : "Nobody objected in time.",
  unproven.length > 0
    ? `Not proven to have been told: ${unproven.join(", ")}.`
    : `All ${opening.entitled.length} entitled are proven to have been told.`,
];

const consensusInWords = (
  { opening, course }: DecisionBundle,
  { objectors, members }: ResultOf<"consensus">,
): string[] => [
  objectors.length > 0
    ? `By consensus, and ${objectors.join(", ")} objected.`
    : "Without a vote: the chair asked, and nobody objected.",
  ...(course.kind === "consensus" && course.gavel
    ? [`In the room, ${quorumOf(opening.rules.quorumToDecide, course.gavel.present.length, members).arithmetic}.`]
    : []),
];

const afterwardsInWords = ({ statements, corrections, laterWritings }: DecisionBundle): string[] => [
  ...(statements.length > 0
    ? [
        `Statements: ${statements.map(({ country, kind, withdrawnAt }) => `${country} ${kind}${withdrawnAt ? " (withdrawn)" : ""}`).join(", ")}.`,
      ]
    : []),
  ...(corrections.length > 0
    ? [
        `Notes on the record, without effect on it: ${corrections.map(({ country, intended }) => `${country} had intended ${intended}`).join(", ")}.`,
      ]
    : []),
  ...(laterWritings.length > 0
    ? [
        `Received when it no longer counted: ${laterWritings.map(({ country, how }) => `${how} of ${country}`).join(", ")}.`,
      ]
    : []),
];

const minuteOf = (instant: string): string => `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`;

/** A title of several lines could else say things in our name. */
const onOneLine = (title: string): string => title.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
