import { made, newId } from "./elements.ts";
import { say } from "./page.ts";

export interface CodeField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly digits: () => string;
  readonly clear: () => void;
  readonly markWrong: (wrong: boolean) => void;
}

/** Six digits, however a keyboard writes them or a mail program copies them. */
export const codeField = (): CodeField => {
  const id = newId();
  const input = made("input", {
    ...{ id, name: "code", type: "text", dir: "ltr", class: "code", spellcheck: "false" },
    ...{ inputmode: "numeric", autocomplete: "one-time-code", autocapitalize: "off" },
  });
  const markWrong = (wrong: boolean) => {
    input.setAttribute("aria-invalid", String(wrong));
    if (wrong) input.select();
  };
  const clear = () => {
    input.value = "";
    markWrong(false);
  };
  const element = made("p", {}, made("label", { for: id }, say("form.code")), input);
  return { element, input, digits: () => latin(input.value), clear, markWrong };
};

/** Arabic and Persian keyboards have digits of their own. */
const latin = (typed: string): string =>
  typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u200e\u200f-]/g, "");
