import type { CodeField } from "./code-field.ts";
import { say } from "./page.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is missing in a form, in the page's language and not the browser's; the focus goes there. */
export const filledIn = (form: HTMLFormElement, code: CodeField | undefined): string | undefined => {
  const fields = [...form.querySelectorAll<Field>("input[required], textarea[required]")];
  for (const field of fields) if (field.type !== "radio") field.setAttribute("aria-invalid", String(isEmpty(field)));
  const empty = fields.find(isEmpty);
  if (empty) {
    empty.focus();
    return say(empty.type === "radio" ? "form.choose" : "form.write");
  }
  if (code === undefined || /^[0-9]{6}$/.test(code.digits())) return undefined;
  code.markWrong(true);
  code.input.focus();
  return say("form.digits");
};

const isEmpty = (field: Field): boolean => !field.validity.valid || field.value.trim() === "";
