const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** HTML that was made by the tag below, and so holds no text that was not escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | Html | readonly Html[];

/** Makes HTML: what stands in the template is markup, and every string that is put in is text. */
export const html = (template: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(template.map((part, at) => part + (at < values.length ? markupOf(values[at] as Value) : "")).join(""));

const markupOf = (value: Value): string => {
  if (typeof value === "string") return value.replace(/[&<>"']/g, (char) => ESCAPES[char] as string);
  return value instanceof Html ? value.markup : value.map(({ markup }) => markup).join("");
};
