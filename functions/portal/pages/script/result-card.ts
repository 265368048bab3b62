import type { ActingTexts } from "../acting-texts/en.ts";
import { card, named } from "./card.ts";
import { fact, made } from "./elements.ts";
import { moments } from "./moments.ts";
import { say, words } from "./page.ts";
import type { Decision, QuestionsPage, Said, Vote } from "./questions-page.ts";
import { statements } from "./statements.ts";
import { isExplained, ownBallot } from "./vote-card.ts";

/** How a decision on a text ended: in words, with the name of its record. `vote`: the last one on it, where there is any. */
export const decisionResult = (
  decision: Decision,
  vote: Vote | undefined,
  page: QuestionsPage,
  said?: Said,
): HTMLElement => {
  const { id, mode, outcome = "", endedAt, root } = decision;
  const ending = outcome === "ADOPTED" || outcome === "VOID" ? outcome : "NOT_ADOPTED";
  const how = `result.${mode}.${outcome}`;
  const bundle = { href: `/delegation/decisions/${encodeURIComponent(id)}/bundle`, download: `${id}.json` };
  return card(
    ...([decision, say(`result.${ending}`), said] as const),
    ...(Object.hasOwn(words.acting, how) ? [made("p", {}, say(how as keyof ActingTexts))] : []),
    ...(vote ? counted(vote) : []),
    endedAt !== undefined && made("p", { class: "note" }, moments(endedAt, page.zone)[0] ?? ""),
    ...(root === undefined
      ? []
      : [
          made("p", {}, named(say("result.root"), root)),
          made("p", {}, made("a", { ...bundle, class: "link" }, say("result.bundle"))),
        ]),
    ...statements(decision, page, { explains: vote !== undefined && isExplained(vote) }),
  );
};

/** How a vote on an amendment or of procedure ended, or one on a text that decided nothing. */
export const voteResult = (vote: Vote, page: QuestionsPage, said?: Said): HTMLElement => {
  const { question, tally, closedAt } = vote;
  const outcome = tally?.outcome ?? "VOID";
  // A tie decides nothing about a text before it was voted on again.
  const tied = question.what === "conclusion" && tally?.tied;
  const of = question.what === "conclusion" || outcome === "VOID" ? "" : (`${question.what}.` as const);
  return card(
    ...([vote, tied ? say("result.tied") : say(`result.${of}${outcome}` as keyof ActingTexts), said] as const),
    question.what !== "conclusion" && made("dl", {}, ...fact(say(`vote.${question.what}`), question.id)),
    ...counted(vote),
    closedAt !== undefined && made("p", { class: "note" }, moments(closedAt, page.zone)[0] ?? ""),
  );
};

const counted = ({ tally, ballots }: Vote): HTMLElement[] => {
  if (tally === undefined) return [];
  const { count, tied, voidBecause } = tally;
  const [inForce] = ballots.filter((ballot) => ballot.inForce);
  return [
    ...(voidBecause ? [made("p", {}, say(`result.${voidBecause}`))] : []),
    ...(count ? [made("p", {}, say("result.count", count))] : []),
    ...(count || voidBecause ? [] : [made("p", {}, say("result.few"))]),
    ...(tied ? [made("p", {}, say("result.tied"))] : []),
    ...(inForce ? [made("dl", {}, ...ownBallot(inForce))] : []),
  ];
};
