import type { CodePurpose } from "#shared/domain/code.ts";
import { Refused, send } from "./ask.ts";
import { codeField } from "./code-field.ts";
import { made, newId } from "./elements.ts";
import { filledIn } from "./filled-in.ts";
import { clock } from "./moments.ts";
import { say } from "./page.ts";
import { problemOf } from "./problem.ts";

/** What a head of delegation does with the code of a mail. */
export interface Act<Answer> {
  readonly purpose: Exclude<CodePurpose, "submit">;
  readonly fields: readonly Node[];
  /** Words of the button that does it. */
  readonly confirm: string;
  readonly address: () => string;
  readonly body: () => object;
  /** For what no key may join to the member: it is sent without one. */
  readonly keyless?: true;
  readonly done: (answer: Answer) => void | Promise<void>;
  readonly refused?: (error: Refused, message: string) => void | Promise<void>;
}

/** A form in two steps: first what is wanted, for which a code is mailed; then the code. Nothing typed gets lost. */
export const twoSteps = <Answer>(act: Act<Answer>): HTMLFormElement => {
  const code = codeField();
  const ask = made("button", {}, say("form.send-code"));
  const confirm = made("button", {}, act.confirm);
  const again = made("button", { type: "button", class: "quiet" }, say("form.send-code-again"));
  const second = made("div", { hidden: true }, code.element, made("p", { class: "buttons" }, confirm, again));
  const first = made("p", { class: "buttons" }, ask);
  const message = made("p", { id: newId(), role: "status", class: "message", tabindex: "-1" });
  code.input.setAttribute("aria-describedby", message.id);
  const form = made("form", { novalidate: true, class: "act" }, ...act.fields, first, second, message);
  const onceFor = keys();

  const tell = (text: string, wrong = false) => {
    message.textContent = text;
    message.classList.toggle("wrong", wrong);
  };

  const mailCode = async () => {
    const { expiresAt } = await send<{ expiresAt: string }>(
      "/delegation/codes",
      JSON.stringify({ purpose: act.purpose }),
    );
    first.hidden = true;
    second.hidden = false;
    code.clear();
    tell(say("form.code-sent", { time: clock(expiresAt) }));
    code.input.focus();
  };

  const carryOut = async () => {
    const body = JSON.stringify({ ...act.body(), code: code.digits() });
    const answer = await send<Answer>(act.address(), body, act.keyless ? undefined : onceFor(body));
    delete form.dataset.used;
    await act.done(answer);
  };

  const failed = async (error: unknown) => {
    const text = problemOf(error);
    tell(text, true);
    const codeIsWrong = error instanceof Refused && error.refusal === "code-not-valid";
    code.markWrong(codeIsWrong);
    (codeIsWrong ? code.input : message).focus();
    if (error instanceof Refused) await act.refused?.(error, text);
  };

  // A second press while the first is on its way does nothing.
  const oneAtATime = async (step: () => Promise<void>) => {
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    tell(say("form.wait"));
    try {
      await step();
    } catch (error) {
      await failed(error);
    } finally {
      form.setAttribute("aria-busy", "false");
    }
  };

  form.addEventListener("input", () => {
    form.dataset.used = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = filledIn(form, second.hidden ? undefined : code);
    if (missing) tell(missing, true);
    else void oneAtATime(second.hidden ? mailCode : carryOut);
  });
  again.addEventListener("click", () => void oneAtATime(mailCode));
  return form;
};

/** One key for one body: the same words sent again are the same act, other words are another. */
const keys = () => {
  let last = { body: "", key: "" };
  return (body: string): string => {
    if (last.body !== body) last = { body, key: crypto.randomUUID() };
    return last.key;
  };
};
