import { saying } from "./card.ts";
import { byId, made } from "./elements.ts";
import { say } from "./page.ts";
import type { QuestionsPage, Said } from "./questions-page.ts";
import { readQuestions } from "./read-questions.ts";
import { sortedQuestions } from "./sorted-questions.ts";

/** Fills the two sections: what waits for an answer, and what was decided last. */
export const showQuestions = async (reader: Omit<QuestionsPage, "again">): Promise<void> => {
  const show = async (id?: string, said?: Said): Promise<void> => {
    const { open, decided } = sortedQuestions(await readQuestions(id), page);
    const about = ({ isAbout }: { isAbout: (id: string) => boolean }) =>
      id !== undefined && isAbout(id) ? said : undefined;
    const written = cardsInUse(id);
    const cards = open.map((one) => written.get(one.id) ?? one.make(about(one)));
    const overtaken = [...written].filter(([name]) => open.every((one) => one.id !== name)).map(([, card]) => card);
    const nowhere = said && ![...open, ...decided].some(about) ? [saying(said)] : [];
    byId("open-questions").replaceChildren(...nowhere, ...overtaken, ...cards);
    if (open.length === 0) byId("open-questions").append(made("p", {}, say("questions.none")));
    byId("decided-last").replaceChildren(...decided.map((one) => one.make(about(one))));
    byId("decided").hidden = decided.length === 0;
    byId("questions").hidden = false;
    if (said) focusOnWhatIsSaid();
  };

  // What was done stays done where the questions cannot be read again.
  const again: QuestionsPage["again"] = (id, said) =>
    show(id, said).catch(() => {
      if (said) byId("open-questions").prepend(saying(said));
      focusOnWhatIsSaid();
    });
  const page: QuestionsPage = { ...reader, again };

  await show();
  byId("look-again").addEventListener("click", () => void again());
};

/** Nobody's words are thrown away because something else was answered; `except`: what was just answered. */
const cardsInUse = (except: string | undefined): Map<string, HTMLElement> => {
  const cards = [...byId("open-questions").querySelectorAll<HTMLElement>("[data-question]")];
  const used = cards.filter((card) => card.querySelector("form[data-used]") && card.dataset.question !== except);
  return new Map(used.map((card) => [card.dataset.question ?? "", card]));
};

const focusOnWhatIsSaid = (): void => document.querySelector<HTMLElement>("#questions .said, #decided .said")?.focus();
