import type { LinkPurpose } from "#shared/contracts/route.ts";
import { changeOf, type Paragraphs, wordsOfChange } from "./amendment-words.ts";
import { type Amendment, amendmentsOf, placeOf } from "./amendments.ts";
import { folded, saying } from "./card.ts";
import { made, piece } from "./elements.ts";
import { countryName, say } from "./page.ts";
import type { Said } from "./questions-page.ts";
import { twoSteps } from "./two-steps.ts";

export interface AmendmentList {
  readonly element: HTMLElement;
  /** Reads it anew, and says on it what was done. */
  readonly show: (said?: Said) => Promise<void>;
  /** A name for another amendment of this country. */
  readonly nextId: () => string;
  /** Whether the chair gave this country leave to table late. */
  readonly hasLeave: () => boolean;
}

interface Reader {
  readonly conclusion: string;
  readonly country: string;
  readonly as: LinkPurpose;
}

/** The amendments to a text, with what this delegation can do about each. */
export const amendmentList = (reader: Reader, paragraphs: Paragraphs): AmendmentList => {
  const element = made("div", { class: "amendments" });
  let known: readonly Amendment[] = [];
  let leaves: readonly string[] = [];
  let taken = 0;

  const show = async (said?: Said): Promise<void> => {
    const all = await amendmentsOf(reader.conclusion).catch(() => undefined);
    if (all) {
      known = all.amendments;
      leaves = all.leaves;
      const items = known.map((one) => item(one, paragraphs, reader, show));
      element.replaceChildren(
        ...(said ? [saying(said)] : []),
        ...(items.length > 0 ? [made("h4", {}, say("amendments.heading")), made("ul", {}, ...items)] : []),
      );
    } else if (said) element.prepend(saying(said));
    if (said) element.querySelector<HTMLElement>(".said")?.focus();
  };

  const nextId = (): string => {
    const own = `${reader.country.toLowerCase()}-`;
    const numbers = known.map(({ id }) => (id.startsWith(own) ? Number(id.slice(own.length)) || 0 : 0));
    taken = Math.max(taken, ...numbers) + 1;
    return `${own}${taken}`;
  };

  return { element, show, nextId, hasLeave: () => leaves.includes(reader.country) };
};

const item = (one: Amendment, paragraphs: Paragraphs, reader: Reader, show: AmendmentList["show"]): HTMLLIElement => {
  const { id, country, coSponsors, state, reason } = one;
  return made(
    ...(["li", { class: "quoted" }] as const),
    made("p", { class: "who" }, piece(id), " – ", piece(countryName(country))),
    made("p", {}, changeOf(one, paragraphs)),
    ...wordsOfChange(one),
    made("p", { class: "note" }, say(`amendments.${state}`), reason !== undefined && made("bdi", {}, ` – ${reason}`)),
    coSponsors.length > 0 &&
      made("p", { class: "note" }, `${say("amendments.supported")} `, ...listed(coSponsors.map(countryName))),
    ...(reader.as === "head" ? actsOn(one, reader, show) : []),
  );
};

const listed = (names: readonly string[]): (Node | string)[] =>
  names.flatMap((name, at) => (at === 0 ? [piece(name)] : [" – ", piece(name)]));

const UNDECIDED = ["SUBMITTED", "OPEN", "NEEDS_REBASE"];

const actsOn = (one: Amendment, { conclusion, country }: Reader, show: AmendmentList["show"]): HTMLElement[] => {
  const { id, state, putAt } = one;
  const undecided = UNDECIDED.includes(state);
  const acts = [
    ...(undecided && one.country !== country && !one.coSponsors.includes(country) ? (["support"] as const) : []),
    ...(undecided && one.coSponsors.includes(country) ? (["support/end"] as const) : []),
    ...(undecided && one.country === country && putAt === undefined ? (["withdrawal"] as const) : []),
    ...(state === "WITHDRAWN" ? (["taking-over"] as const) : []),
  ];
  return acts.map((act) =>
    folded(say(`amendments.${act}`), () =>
      twoSteps({
        ...{ purpose: "amendment", fields: [], confirm: say(`amendments.${act}.confirm`) },
        address: () => `${placeOf(conclusion)}/${encodeURIComponent(id)}/${act}`,
        body: () => ({}),
        done: () => show({ lines: [say(`amendments.${act}.done`, { id })] }),
      }),
    ),
  );
};
