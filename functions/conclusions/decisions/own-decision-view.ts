import type * as z from "zod";
import type { OwnDecisionView } from "#shared/contracts/decisions-delegation.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { Decision } from "#shared/domain/conclusions/conclusion.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { decisionView, type Shown } from "./decision-view.ts";

interface Reader {
  readonly country: string;
  readonly title: KeptConclusion["title"];
  /** Whether its holder acts for the member at this moment. */
  readonly mayAct: boolean;
}

/** A decision as a delegation sees it, with its title in the languages that it is put in. */
export const ownDecisionView = (
  shown: Shown & { readonly entitled: readonly string[] },
  { country, title, mayAct }: Reader,
): z.input<typeof OwnDecisionView> => ({
  ...decisionView(shown, country),
  title: titleIn(shown.decision, title),
  entitled: shown.entitled.includes(country),
  mayAct,
});

const titleIn = ({ languages }: Decision, title: KeptConclusion["title"]): KeptConclusion["title"] =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      languages[language] !== undefined && title[language] !== undefined ? [[language, title[language]]] : [],
    ),
  );
