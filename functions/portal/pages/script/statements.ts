import type { StatementView } from "#shared/contracts/decision-views.ts";
import type { StatementKind } from "#shared/domain/conclusions/votes/reservations.ts";
import { folded } from "./card.ts";
import { made, piece, unfolding } from "./elements.ts";
import { options, wordsField } from "./fields.ts";
import { countryName, directionOf, say } from "./page.ts";
import type { Decision, QuestionsPage } from "./questions-page.ts";
import { twoSteps } from "./two-steps.ts";

/** What was said about a decision, and the form to say something; `explains`: there is a vote that may be explained. */
export const statements = (
  decision: Decision,
  page: QuestionsPage,
  { explains = false, card = decision.id } = {},
): HTMLElement[] => {
  const said = decision.statements.map((one) => statement(one, decision, page, card));
  const own =
    page.as === "head" && decision.entitled && decision.mayAct
      ? [folded(say("statements.own"), () => statementForm(decision, page, explains, card))]
      : [];
  if (said.length === 0) return own;
  return [unfolding([say("statements.heading"), ` (${said.length})`], () => said), ...own];
};

const statement = (one: StatementView, decision: Decision, page: QuestionsPage, card: string): HTMLElement => {
  const { id, country, kind, language, text, withdrawnAt } = one;
  const mayWithdraw = page.as === "head" && country === page.country && withdrawnAt === undefined && decision.mayAct;
  return made(
    ...(["div", { class: "quoted" }] as const),
    made(
      ...(["p", { class: "who" }] as const),
      ...[piece(countryName(country)), " – ", say(`statements.${kind}`)],
      withdrawnAt !== undefined && ` – ${say("statements.withdrawn")}`,
    ),
    made("p", { lang: language, dir: directionOf(language) }, text),
    mayWithdraw &&
      folded(say("statements.withdraw"), () =>
        twoSteps({
          ...{ purpose: "statement", fields: [], confirm: say("statements.withdraw.confirm") },
          address: () => `${placeOf(decision)}/${encodeURIComponent(id)}/withdrawal`,
          body: () => ({}),
          done: () => page.again(card, { lines: [say("statements.withdrawn")] }),
        }),
      ),
  );
};

const statementForm = (decision: Decision, page: QuestionsPage, explains: boolean, card: string): HTMLFormElement => {
  const kind = options<StatementKind>(say("statements.legend"), {
    reservation: say("statements.reservation"),
    ...(explains && { "explanation-of-vote": say("statements.explanation-of-vote") }),
    "interpretative-statement": say("statements.interpretative-statement"),
  } as Record<StatementKind, string>);
  const words = wordsField(say("form.words"));
  return twoSteps<StatementView>({
    ...{ purpose: "statement", confirm: say("statements.confirm"), address: () => placeOf(decision) },
    fields: [made("p", { class: "note" }, say("statements.blocks-nothing")), kind.element, words.element],
    body: () => ({ kind: kind.chosen(), language: words.language(), text: words.text() }),
    done: () => page.again(card, { lines: [say("statements.done")] }),
  });
};

const placeOf = ({ id }: Decision): string => `/delegation/decisions/${encodeURIComponent(id)}/statements`;
