import type { Particulars } from "#shared/contracts/mail-entry.ts";
import { expiryOf } from "#shared/domain/conclusions/silence/silence.ts";
import type { MailPlanner, Plans } from "./mail-planner.ts";

interface OfSilence {
  readonly silence: string;
  readonly conclusion: string;
}
type OfOne = Extract<Particulars["silence-office"], { of: string }>["what"];

/** A silence goes by the id of its decision. */
const about = ({ silence, conclusion }: OfSilence) => ({ conclusion, decision: silence });

const office = ({ office: mail }: MailPlanner, fact: OfSilence & { readonly country: string }, what: OfOne) =>
  mail("silence-office", { ...about(fact), what, of: fact.country });

const objected = (
  { deciders }: MailPlanner,
  fact: OfSilence & { readonly how: "objection" | "amendment"; readonly hash: string },
) =>
  deciders("act-receipt", {
    ...about(fact),
    ...{ act: fact.how === "objection" ? "objection" : "silence-amendment", hash: fact.hash },
  });

/** What binds who says nothing is told to everybody at once; what somebody has to look after, to the secretariat. */
export const SILENCE_PLANS: Plans<
  | "SilenceOpened"
  | "UnprovenActedOn"
  | "NoticeFailed"
  | "SilenceExtended"
  | "SilenceBroken"
  | "ObjectionAdded"
  | "StatementLogged"
  | "SilenceAdoptedAdReferendum"
  | "SilenceAdopted"
  | "SilenceNotServed"
> = {
  SilenceOpened: (fact, { deciders }) => {
    const { textVersion, expiry } = fact;
    return deciders("silence-opened", { ...about(fact), textVersion, expiry });
  },
  UnprovenActedOn: (fact, to) => {
    if (fact.act === "hand-over") return office(to, fact, "hand-over-ordered");
    const { silence } = to.audience;
    // An extension is told by itself.
    if (fact.act !== "send-again" || silence === undefined) return [];
    const expiry = new Date(expiryOf(silence)).toISOString();
    return to.deciders("silence-opened", { ...about(fact), textVersion: silence.text.version, expiry });
  },
  NoticeFailed: (fact, to) => office(to, fact, "notice-failed"),
  SilenceExtended: (fact, { deciders }) => {
    const { from, to } = fact;
    return deciders("silence-news", { ...about(fact), what: "extended", from, to });
  },
  SilenceBroken: (fact, to) => objected(to, fact),
  ObjectionAdded: (fact, to) => [...objected(to, fact), ...office(to, fact, "objection-added")],
  StatementLogged: (fact, to) => {
    const act = fact.kind === "statement" ? "silence-statement" : fact.kind;
    return [
      ...to.deciders("act-receipt", { ...about(fact), act, hash: fact.hash }),
      ...(fact.kind === "statement" ? [] : office(to, fact, "came-too-late")),
    ];
  },
  SilenceAdoptedAdReferendum: (fact, { deciders }) =>
    deciders("silence-news", { ...about(fact), what: "adopted-ad-referendum", until: fact.until }),
  SilenceAdopted: (fact, to) => to.office("silence-office", { ...about(fact), what: "announce" }),
  SilenceNotServed: (fact, to) => to.office("silence-office", { ...about(fact), what: "not-served" }),
};
