import type { Language } from "#shared/domain/language.ts";
import { changeOf, wordsOfChange } from "./amendment-words.ts";
import { amendmentsOf } from "./amendments.ts";
import { ballotForm } from "./ballot-form.ts";
import { card, folded, named, readText } from "./card.ts";
import { readCirculated } from "./circulated-text.ts";
import { fact, made, piece } from "./elements.ts";
import { moments } from "./moments.ts";
import { say, shownIn } from "./page.ts";
import type { Decision, QuestionsPage, Said, Vote } from "./questions-page.ts";
import { statements } from "./statements.ts";

/** A vote that is open, or closed and not counted yet, with what the member can do about it. */
export const voteCard = (vote: Vote, decision: Decision | undefined, page: QuestionsPage, said?: Said): HTMLElement => {
  const { question, method, closesAt, state } = vote;
  const facts = made("dl", {}, ...fact(say("vote.method"), say(`vote.${method}`)));
  if (question.what === "procedure") facts.prepend(...fact(say("vote.procedure"), question.id));
  if (state === "OPEN")
    facts.append(...fact(say("vote.closes"), ...(closesAt ? moments(closesAt, page.zone) : [say("vote.chair")])));
  const [inForce] = vote.ballots.filter((ballot) => ballot.inForce);
  if (inForce) facts.append(...ownBallot(inForce));
  return card(
    ...([vote, say(`vote.${question.what}`), said, facts] as const),
    ...(question.what === "procedure" ? [] : [readText(conclusionOf(vote), page)]),
    question.what === "amendment" && amendmentInQuestion(vote),
    ...(state === "OPEN" ? answering(vote, page, inForce?.number) : [made("p", {}, say("vote.counted"))]),
    ...(decision ? statements(decision, page, { explains: isExplained(vote), card: vote.id }) : []),
  );
};

/** Whoever explained a secret vote would make it public. */
export const isExplained = ({ method }: Vote): boolean => method !== "secret";

/** The member's own ballot, as far as it is known: nobody knows a secret one. */
export const ownBallot = ({ choice, number, hash }: Vote["ballots"][number]): HTMLElement[] =>
  fact(
    say("vote.own"),
    say("vote.ballot", { choice: say(`vote.${choice}`), number }),
    named(say("vote.fingerprint"), hash),
  );

const answering = (vote: Vote, page: QuestionsPage, inForce: number | undefined): HTMLElement[] => {
  const line = (text: string) => [made("p", {}, text)];
  const secret = vote.method === "secret";
  if (!vote.entitled) return line(say("vote.no-vote"));
  if (!secret && vote.method !== "recorded") return line(say("vote.room"));
  if (secret && vote.hasVoted) return line(say("vote.done-secret"));
  const notes = secret ? line(say("vote.is-secret")) : [];
  if (page.as !== "head") return notes;
  if (!vote.mayAct) return [...notes, ...line(say("reader.other"))];
  if (inForce === undefined) return [...notes, ballotForm(vote, page)];
  return [folded(say("vote.change"), () => ballotForm(vote, page, inForce))];
};

/** The first part of a vote's id is the text that it is on. */
const conclusionOf = ({ id }: Vote): string => id.split(".")[0] ?? "";

/** What would change, once it is read; the vote can be cast before. */
const amendmentInQuestion = (vote: Vote): HTMLElement => {
  const place = made("div", { class: "quoted" }, made("p", {}, piece(vote.question.id)));
  const show = async () => {
    const conclusion = conclusionOf(vote);
    const { amendments } = await amendmentsOf(conclusion);
    const { paragraphs } = await readCirculated(conclusion, shownIn(Object.keys(vote.title) as Language[]));
    const amendment = amendments.find(({ id }) => id === vote.question.id);
    if (amendment === undefined) throw new Error(`There is no ${vote.question.id}`);
    const change = made("p", {}, piece(amendment.id), " – ", changeOf(amendment, paragraphs));
    place.replaceChildren(change, ...wordsOfChange(amendment));
  };
  // Its name tells which it is, and the list below the text what it says.
  show().catch(() => undefined);
  return place;
};
