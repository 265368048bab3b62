import type { HistoryRecord } from "./history-record.ts";
import type { Reader, Readers } from "./readers-on-file.ts";
import { standingThen } from "./standing-then.ts";

type Told = (history: readonly HistoryRecord[], readers: Readers) => TellingWhom;

/** Whom texts and decisions are told to, at an instant. */
export interface TellingWhom {
  /** Of texts: the focal point of each member that may come, and its head once confirmed. */
  ofTexts(instant: string): Reader[];
  /** Of what a country did or what is asked of it: all its contacts, its head, and who acts for the head. */
  of(country: string, instant: string, also?: string): Reader[];
  /** Of what concerns everybody that was invited. */
  ofEverybody(instant: string): Reader[];
  /** Of what those may vote on whose credentials were accepted. */
  ofVoters(instant: string): Reader[];
}

export const toldOfDecisions: Told = (history, readers) => {
  const standing = standingThen(history);
  const until = (instant: string) => history.filter(({ at }) => at <= instant);

  const actingHeads = (country: string, instant: string): string[] =>
    until(instant)
      .filter(({ entity, fact }) => entity === `delegation/${country}` && fact.type === "ActingHeadDesignated")
      .slice(-1)
      .flatMap(({ fact }) => (Date.parse(instant) < Date.parse(String(fact.until)) ? [String(fact.delegate)] : []));

  const of: TellingWhom["of"] = (country, instant, also) => {
    const delegates = [...actingHeads(country, instant), ...(also === undefined ? [] : [also])];
    const all = [...readers.headIfAny(country), ...delegates.map(readers.person), ...readers.contacts(country)];
    return onceEach(all);
  };

  /** As the last of the records has it that names the country. */
  const maySpeak = (country: string, instant: string): boolean =>
    until(instant)
      .filter(({ fact }) => fact.type === "CredentialsSet" && (fact.countries as string[]).includes(country))
      .at(-1)?.fact.credentials === "ACCEPTED";

  return {
    of,
    ofTexts: (instant) =>
      readers.countries.flatMap((country) => {
        const { mayCome, coming } = standing(country, instant);
        if (!mayCome) return [];
        return onceEach([readers.focalPoint(country), ...coming.filter(readers.isHead).map(readers.person)]);
      }),
    ofEverybody: (instant) => {
      const invited = until(instant).filter(({ fact }) => fact.type === "DelegationInvited");
      return invited.flatMap(({ entity }) => of(entity.slice(entity.indexOf("/") + 1), instant));
    },
    ofVoters: (instant) =>
      readers.countries.filter((country) => maySpeak(country, instant)).flatMap((country) => of(country, instant)),
  };
};

/** Whoever is there twice, or reads at another's address, is told once: as the first of them. */
const onceEach = (all: readonly Reader[]): Reader[] =>
  all.filter(({ to }, at) => all.findIndex((one) => one.to.toLowerCase() === to.toLowerCase()) === at);
