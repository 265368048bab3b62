import type { CirculatedConclusionView, CirculatedTextView } from "#shared/contracts/conclusions-delegation.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import { amendmentList } from "./amendment-list.ts";
import { listCirculated, readCirculated } from "./circulated-text.ts";
import { byId, fact, made, piece } from "./elements.ts";
import { deadline } from "./moments.ts";
import { directionOf, language, languageName, shownIn, words } from "./page.ts";
import { proposeAmendment } from "./propose-amendment.ts";

export interface Reader {
  readonly zone: string;
  readonly country: string;
  readonly as: LinkPurpose;
}

/** Shows the texts that were circulated, each in the page's language where it is out in it, read when it is opened. */
export const showCirculated = async (reader: Reader): Promise<void> => {
  const section = byId("circulated");
  const texts = (await listCirculated()).filter(({ state }) => state !== "WITHDRAWN");
  section.append(...texts.map((one) => article(one, reader)));
  const [only, ...others] = section.querySelectorAll<HTMLDetailsElement>("article > details");
  if (only && others.length === 0) only.open = true;
  section.hidden = texts.length === 0;
};

/** Unfolds a text and goes to it. */
export const showText = (conclusion: string): void => {
  const found = byId("circulated").querySelector<HTMLElement>(`[data-text="${CSS.escape(conclusion)}"]`);
  const details = found?.querySelector("details");
  if (details) details.open = true;
  found?.querySelector("h3")?.focus();
  found?.scrollIntoView();
};

const article = (one: CirculatedConclusionView, reader: Reader): HTMLElement => {
  const { id, title, languages, amendmentsUntil } = one;
  const shown = shownIn(languages);
  const direction = { lang: shown, dir: directionOf(shown) };
  const paragraphs = made("div", direction);
  const below = made("div");
  const details = made("details", {}, made("summary", {}, words.circulated.read), paragraphs, below);
  const open = async (): Promise<void> => {
    try {
      await fill(await readCirculated(id, shown), reader, paragraphs, below);
    } catch {
      paragraphs.replaceChildren(made("p", {}, words.failed));
    }
  };
  details.addEventListener("toggle", () => {
    if (details.open && paragraphs.querySelector("form[data-used]") === null) void open();
  });
  return made(
    ...(["article", { "data-text": id }] as const),
    made("h3", { ...direction, tabindex: "-1" }, title[shown] ?? ""),
    shown !== language && made("p", {}, words.circulated.shownIn.replace("{language}", languageName(shown))),
    amendmentsUntil !== undefined &&
      made("dl", {}, ...fact(words.circulated.amendUntil, ...deadline(amendmentsUntil, reader.zone))),
    details,
  );
};

const fill = async (text: CirculatedTextView, reader: Reader, paragraphs: HTMLElement, below: HTMLElement) => {
  const list = amendmentList({ ...reader, conclusion: text.id }, text.paragraphs);
  const shown = text.paragraphs.map(paragraph);
  paragraphs.replaceChildren(...shown);
  below.replaceChildren(list.element);
  await list.show();
  if (reader.as !== "head" || (text.amendmentsUntil === undefined && !list.hasLeave())) return;
  for (const [at, one] of text.paragraphs.entries())
    shown[at]?.after(
      made(
        ...(["div", { lang: language, dir: directionOf(language), class: "propose" }] as const),
        proposeAmendment(text, one, list),
      ),
    );
};

/** Without a full stop, which would stand on the wrong side of a number in a text from the right. */
const paragraph = ({ number, text }: CirculatedTextView["paragraphs"][number]): HTMLElement =>
  number === undefined ? made("p", {}, text) : made("p", { class: "numbered" }, piece(number), made("span", {}, text));
