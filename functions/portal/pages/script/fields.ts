import type { Language } from "#shared/domain/language.ts";
import { made, newId } from "./elements.ts";
import { directionOf, language, languageName, say } from "./page.ts";

const LANGUAGES: readonly Language[] = ["ar", "en", "fr", "es"];

export interface Options<Name extends string> {
  readonly element: HTMLFieldSetElement;
  readonly chosen: () => Name | undefined;
}

/** One of a few, as radio buttons under a legend. */
export const options = <Name extends string>(
  legend: string,
  all: Readonly<Record<Name, string>>,
  chosen?: Name,
): Options<Name> => {
  const name = newId();
  const radios = Object.keys(all).map((value) =>
    made("input", { type: "radio", name, value, required: true, checked: value === chosen }),
  );
  const labelled = radios.map((radio) =>
    made("label", { class: "option" }, radio, made("span", {}, all[radio.value as Name])),
  );
  return {
    element: made("fieldset", {}, made("legend", {}, legend), ...labelled),
    chosen: () => radios.find(({ checked }) => checked)?.value as Name | undefined,
  };
};

export interface Words {
  readonly element: HTMLElement;
  readonly area: HTMLTextAreaElement;
  readonly language: () => Language;
  readonly text: () => string;
}

/** Words in a language of the conference, written from the side that the language is written from. */
export const wordsField = (label: string, { text = "", inLanguage = language } = {}): Words => {
  const [area, choice] = [newId(), newId()];
  const languages = LANGUAGES.map((one) =>
    made("option", { value: one, selected: one === inLanguage }, languageName(one)),
  );
  const select = made("select", { id: choice }, ...languages);
  const input = made("textarea", { id: area, rows: "6", maxlength: "5000", required: true }, text);
  const spoken = () => select.value as Language;
  const turn = () => {
    input.lang = spoken();
    input.dir = directionOf(spoken());
  };
  select.addEventListener("change", turn);
  turn();
  const element = made(
    ...(["div", { class: "words" }] as const),
    made("label", { for: choice }, say("form.language")),
    select,
    made("label", { for: area }, label),
    input,
  );
  return { element, area: input, language: spoken, text: () => input.value.trim() };
};
