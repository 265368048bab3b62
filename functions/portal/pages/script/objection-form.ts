import { options, wordsField } from "./fields.ts";
import { language, say } from "./page.ts";
import type { Decision, QuestionsPage } from "./questions-page.ts";
import { twoSteps } from "./two-steps.ts";

type How = "objection" | "amendment" | "statement";

/** In writing, as a silence is broken. Also what came too late stays in the form. */
export const silenceForm = (decision: Decision, page: QuestionsPage): HTMLFormElement => {
  const how = options<How>(say("silence.legend"), {
    objection: say("silence.objection"),
    amendment: say("silence.amendment"),
    statement: say("silence.statement"),
  });
  const words = wordsField(say("form.words"));
  return twoSteps<Decision>({
    ...sentTo(decision),
    fields: [how.element, words.element],
    confirm: say("silence.confirm"),
    body: () => ({ how: how.chosen(), language: words.language(), text: words.text() }),
    done: () => page.again(decision.id, { lines: [say(`silence.done.${how.chosen() ?? "objection"}`)] }),
  });
};

/** In the room, where nobody is asked for reasons. */
export const consensusForm = (decision: Decision, page: QuestionsPage): HTMLFormElement =>
  twoSteps<Decision>({
    ...sentTo(decision),
    fields: [],
    confirm: say("consensus.confirm"),
    body: () => ({ how: "objection", language }),
    done: () => page.again(decision.id, { lines: [say("consensus.done")] }),
  });

const sentTo = ({ id }: Decision) =>
  ({ purpose: "objection", address: () => `/delegation/decisions/${encodeURIComponent(id)}/objections` }) as const;
