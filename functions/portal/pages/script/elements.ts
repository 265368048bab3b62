type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children. What is said by people comes in as text, and is never read as HTML. */
export const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(attribute, value === true ? "" : value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
};

/** Keeps its own direction: a Latin name in an Arabic line, an Arabic name in a French one. */
export const piece = (text: string): HTMLElement => made("bdi", {}, text);

/** A term and what is known of it. */
export const fact = (term: string, ...lines: readonly (string | Node)[]): HTMLElement[] => [
  made("dt", {}, term),
  ...lines.map((line) => made("dd", {}, typeof line === "string" ? piece(line) : line)),
];

/** Read from the left whatever is around it, and broken where the line ends. */
export const fingerprint = (hash: string): HTMLElement => made("code", { dir: "ltr" }, hash);

/** What folds out, and is made when it does. */
export const unfolding = (summary: readonly (string | Node)[], make: () => readonly Node[]): HTMLDetailsElement => {
  const details = made("details", {}, made("summary", {}, ...summary));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...make());
  });
  return details;
};

let ids = 0;
/** An id that no other element of the page has. */
export const newId = (): string => `e${++ids}`;

export const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no ${id}`);
  return element;
};
