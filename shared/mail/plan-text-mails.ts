import type { Particulars } from "#shared/contracts/mail-entry.ts";
import type { Language } from "#shared/domain/language.ts";
import type { MailPlanner, Plans } from "./mail-planner.ts";

/** One for each version and person for ever, however often languages of it are put out. */
const circulated = (
  { audience, mail }: MailPlanner,
  { conclusion, textVersion }: Particulars["circulation"],
  languages: readonly Language[],
) =>
  (audience.readers ?? [])
    .filter(({ language }) => languages.includes(language))
    .map(({ kind, id, country }) =>
      mail("circulation", { kind, country, id }, { conclusion, textVersion }, { occurrence: `version ${textVersion}` }),
    );

/** Texts that are out, and that may be amended. */
export const TEXT_PLANS: Plans<"ConclusionCirculated" | "LanguagePutOut" | "AmendmentsOpened"> = {
  ConclusionCirculated: (fact, to) => circulated(to, fact, fact.languages),
  LanguagePutOut: (fact, to) => circulated(to, fact, [fact.language]),
  AmendmentsOpened: ({ conclusion, textVersion, deadline }, { audience, mail }) =>
    (audience.readers ?? []).map(({ kind, id, country }) =>
      mail("amendments-open", { kind, country, id }, { conclusion, textVersion, deadline }),
    ),
};
