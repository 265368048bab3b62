import type { Seal } from "#shared/contracts/kept-decision.ts";
import type { ActReceipt, LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { type Statement, toPublish } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Tally } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Circumstances, OfDecision } from "#shared/mail/circumstances.ts";
import { type Needs as TextNeeds, textNow } from "./text-circumstances.ts";

export interface Needs extends TextNeeds {
  readonly findAmendment: (conference: string, conclusion: string, id: string) => Promise<Amendment | undefined>;
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findVote: (conference: string, vote: string) => Promise<Vote | undefined>;
  /** That a country cast a ballot, with its hash unless it is a secret one. */
  readonly findReceipt: (
    conference: string,
    vote: string,
    country: string,
    number: number,
  ) => Promise<{ readonly hash?: string } | undefined>;
  readonly findSeal: (conference: string, decision: string) => Promise<Seal | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
}

type About = Pick<Circumstances, "text"> & OfDecision;

/** What is true now of the amendment, the vote, the silence or the decision that a mail is about. */
export const decisionCircumstances = async (
  needs: Needs,
  entry: LedgerEntry & {
    kind:
      | "act-receipt"
      | "amendment-outcome"
      | `silence-${"opened" | "news" | "office"}`
      | `ballot-${"open" | "closing"}`
      | "decision-result";
  },
): Promise<About> => {
  const { conference, particulars } = entry;
  if (entry.kind === "decision-result") return resultNow(needs, conference, entry.particulars);
  if ("vote" in particulars) return voteNow(needs, entry, particulars);
  if ("decision" in particulars) {
    const { conclusion, decision } = particulars;
    const isSilence = entry.kind !== "act-receipt";
    const [text, silence] = await Promise.all([
      textNow(needs, conference, conclusion, { decision }),
      isSilence ? needs.findSilence(conference, decision) : undefined,
    ]);
    return { ...text, ...(silence && { silence }) };
  }
  return amendmentNow(needs, conference, particulars);
};

const amendmentNow = async (
  needs: Needs,
  conference: string,
  { conclusion, amendment: id }: { readonly conclusion: string; readonly amendment: string },
): Promise<About> => {
  const amendment = await needs.findAmendment(conference, conclusion, id);
  if (amendment === undefined) return {};
  return { amendment, ...(await textNow(needs, conference, conclusion, amendment.base)) };
};

const voteNow = async (
  needs: Needs,
  { conference, kind, recipient }: Pick<LedgerEntry, "conference" | "kind" | "recipient">,
  particulars: Particulars["ballot-open"] | Extract<ActReceipt, { readonly vote: string }>,
): Promise<About> => {
  const { vote: id, conclusion, amendment } = particulars;
  // Whoever has voted has a first ballot, whatever became of it; a receipt is of the one that it tells of.
  const number = "number" in particulars ? particulars.number : 1;
  const isAsked = kind === "ballot-closing" || ("act" in particulars && particulars.act === "ballot");
  const [vote, receipt, text] = await Promise.all([
    needs.findVote(conference, id),
    isAsked ? needs.findReceipt(conference, id, recipient.country, number) : undefined,
    conclusion === undefined ? {} : textOf(needs, conference, conclusion, amendment),
  ]);
  return { ...text, ...(vote && { vote }), ...(receipt && { receipt }) };
};

/** Of a vote on an amendment, the text that it is to; of one on a text, the version that delegations have. */
const textOf = async (needs: Needs, conference: string, conclusion: string, amendment: string | undefined) =>
  amendment === undefined
    ? textNow(needs, conference, conclusion)
    : amendmentNow(needs, conference, { conclusion, amendment });

const resultNow = async (
  needs: Needs,
  conference: string,
  { conclusion, decision }: Particulars["decision-result"],
): Promise<About> => {
  const seal = await needs.findSeal(conference, decision);
  if (seal === undefined) return {};
  const [text, statements, tally, silence] = await Promise.all([
    textNow(needs, conference, conclusion, { version: seal.textVersion }),
    needs.readStatements(conference, decision),
    seal.vote === undefined || seal.outcome !== "VOID" ? undefined : needs.findTally(conference, seal.vote),
    seal.mode === "silence" ? needs.findSilence(conference, decision) : undefined,
  ]);
  // Under silence, statements are logged with it; so is what came too late to be an objection.
  const said = toPublish(statements).length + (silence?.statements.length ?? 0);
  return { ...text, result: { seal, statements: said, ...(tally && { tally }) } };
};
