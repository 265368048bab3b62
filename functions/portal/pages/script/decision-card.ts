import { card, folded, readText } from "./card.ts";
import { fact, made } from "./elements.ts";
import { moments } from "./moments.ts";
import { consensusForm, silenceForm } from "./objection-form.ts";
import { say } from "./page.ts";
import type { Decision, QuestionsPage, Said } from "./questions-page.ts";
import { statements } from "./statements.ts";

/** A silence or a question for consensus that is open; what is asked is an objection, and nothing from those who agree. */
export const decisionCard = (decision: Decision, page: QuestionsPage, said?: Said): HTMLElement =>
  decision.silence ? silenceCard(decision, decision.silence, page, said) : consensusCard(decision, page, said);

const silenceCard = (
  decision: Decision,
  { state, expiry, adReferendumUntil }: NonNullable<Decision["silence"]>,
  page: QuestionsPage,
  said?: Said,
): HTMLElement => {
  const until = state === "AD_REFERENDUM" && adReferendumUntil ? adReferendumUntil : expiry;
  const writing = folded(say("silence.write"), () => silenceForm(decision, page));
  return card(
    ...([decision, say("silence.title"), said] as const),
    made("dl", {}, ...fact(say("silence.before"), ...moments(until, page.zone))),
    made("p", {}, say(state === "AD_REFERENDUM" ? "silence.referendum" : "silence.said")),
    readText(decision.conclusion, page),
    ...(decision.entitled
      ? [made("p", { class: "nothing" }, say("silence.nothing")), made("p", { class: "note" }, say("silence.late"))]
      : [made("p", {}, say("silence.informed"))]),
    ...acting(decision, page, writing),
    ...statements(decision, page),
  );
};

const consensusCard = (decision: Decision, page: QuestionsPage, said?: Said): HTMLElement =>
  card(
    ...([decision, say("consensus.title"), said] as const),
    made("p", {}, say("consensus.said")),
    readText(decision.conclusion, page),
    made("p", { class: "nothing" }, say(decision.entitled ? "silence.nothing" : "silence.informed")),
    ...acting(
      decision,
      page,
      folded(say("consensus.write"), () => consensusForm(decision, page)),
    ),
    ...statements(decision, page),
  );

const acting = ({ entitled, mayAct }: Decision, page: QuestionsPage, form: HTMLElement): HTMLElement[] => {
  if (!entitled || page.as !== "head") return [];
  return [mayAct ? form : made("p", {}, say("reader.other"))];
};
