import type { CirculatedTextView } from "#shared/contracts/conclusions-delegation.ts";
import type { AmendmentList } from "./amendment-list.ts";
import { placeIn } from "./amendment-words.ts";
import { type Amendment, placeOf } from "./amendments.ts";
import { made, unfolding } from "./elements.ts";
import { options, wordsField } from "./fields.ts";
import { say } from "./page.ts";
import { twoSteps } from "./two-steps.ts";

type Kind = "replace" | "add-after" | "delete";

/** Below a paragraph: what should change in it, in words that start from those that are there. */
export const proposeAmendment = (
  text: CirculatedTextView,
  paragraph: CirculatedTextView["paragraphs"][number],
  list: AmendmentList,
): HTMLElement => {
  const place = placeIn([paragraph], paragraph.id);
  const more = made("span", { class: "unseen" }, ` – ${place}`);
  const details = unfolding([say("amend.propose"), more], () => [
    form(text, paragraph, list, () => {
      details.open = false;
      details.lastElementChild?.remove();
    }),
  ]);
  return details;
};

const form = (
  text: CirculatedTextView,
  paragraph: CirculatedTextView["paragraphs"][number],
  list: AmendmentList,
  close: () => void,
): HTMLFormElement => {
  const kind = options<Kind>(
    say("amend.legend"),
    { replace: say("amend.replace"), "add-after": say("amend.add-after"), delete: say("amend.delete") },
    "replace",
  );
  const words = wordsField(say("form.words"), { text: paragraph.text, inLanguage: text.language });
  kind.element.addEventListener("change", () => {
    const deletes = kind.chosen() === "delete";
    words.element.hidden = deletes;
    words.area.required = !deletes;
    // The words that were there are no start for another paragraph; what somebody has written stays.
    if (kind.chosen() === "add-after" && words.area.value === paragraph.text) words.area.value = "";
    if (kind.chosen() === "replace" && words.area.value === "") words.area.value = paragraph.text;
  });

  let id: string | undefined;
  return twoSteps<Amendment>({
    ...{ purpose: "amendment", fields: [kind.element, words.element], confirm: say("amend.confirm") },
    address: () => placeOf(text.id),
    body: () => {
      id ??= list.nextId();
      const on = { paragraph: paragraph.id, paragraphHash: paragraph.hash };
      const chosen = kind.chosen();
      const said = chosen === "delete" ? {} : { language: words.language(), text: words.text() };
      return {
        id,
        base: { version: text.textVersion, textHash: text.textHash },
        change: { kind: chosen, ...on, ...said },
      };
    },
    refused: ({ refusal }) => {
      if (refusal === "amendment-exists") id = undefined;
    },
    done: async (tabled) => {
      close();
      await list.show({ lines: [say("amend.done", { id: tabled.id })] });
    },
  });
};
