import type { LinkCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { attachStatementRoute } from "#shared/contracts/decisions-delegation.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { KeptOpening, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import {
  attachStatement as attach,
  type StatementCircumstances,
} from "#shared/domain/conclusions/votes/reservations.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import { statementView } from "../decisions/decision-view.ts";
import { type Needs as FindNeeds, type Found, findDecision } from "../decisions/find-decision.ts";
import { notBefore } from "../decisions/not-before.ts";
import { statedAct } from "./acts.ts";
import { appendAct } from "./append-act.ts";
import { mustBeKept } from "./must-be-kept.ts";

export interface Needs extends Omit<FindNeeds, "findSeal"> {
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly readOpenings: (conference: string, decision: string) => Promise<readonly KeptOpening[]>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** What a member says with a decision, on record at once, before the end or after it; it blocks nothing (C9, C19). */
export const attachStatement =
  (needs: Needs): UseCase<typeof attachStatementRoute> =>
  async ({ caller, params, body, command }) => {
    const { code, ...said } = body;
    const id = needs.newId();
    const decide = async (place: Found, now: Date) =>
      attach(await circumstancesOf(needs, place, caller, said), { ...said, id, delegate: caller.contact }, now);
    const place = await findDecision(needs, caller.conference, params.decision);
    mustNotBeCancelled(place.conference);
    // A code is not spent on what is refused anyway.
    await decide(place, needs.now());
    const usedCode = await needs.checkCode(holderOf(caller), code, command);
    return again(async () => {
      const place = await findDecision(needs, caller.conference, params.decision);
      const chain = await needs.readChain(caller.conference, params.decision);
      const now = notBefore(chain, needs.now());
      const { after, fact } = await decide(place, now);
      const { decision, at } = after;
      const act = statedAct(after, needs.hash);
      const entry = appendAct(chain, { entry: "stated", decision, at, act }, needs.hash);
      const answer = { body: statementView(after) };
      await needs.saveDecision(
        {
          ...{ conference: caller.conference, conclusionStays: place.kept.conclusion, usedCode },
          ...{ statement: { after, facts: [fact] }, chain: { decision, entries: [entry] } },
        },
        { ...command, now },
        answer,
      );
      return answer;
    });
  };

export const holderOf = ({ conference, country, contact }: LinkCaller): CodeHolder => ({
  ...{ conference, country, contact, holder: "delegate", purpose: "statement" },
});

const circumstancesOf = async (
  needs: Needs,
  { conference, kept, decision: { id, mode } }: Found,
  { country }: LinkCaller,
  { paragraphs: about }: { readonly paragraphs?: readonly string[] | undefined },
): Promise<StatementCircumstances> => {
  const [delegation, openings] = await Promise.all([
    needs.findDelegation(conference.id, country),
    needs.readOpenings(conference.id, id),
  ]);
  const { text } = mustBeKept(openings[0], "The opening");
  // A long text is read only where a statement is about some of it.
  const words = about && (await needs.readText({ ...kept, words: { [text.version]: text.words } }, text.version));
  const last = openings.at(-1)?.opening;
  return {
    decision: { id, mode, inSecret: last?.mode === "vote" && last.method === "secret" },
    // Who has a vote may have changed from the first vote to the second; whoever had one may speak.
    entitled: openings.flatMap(({ opening }) => opening.entitled),
    published: kept.conclusion.state === "PUBLISHED",
    paragraphs: (words?.paragraphs ?? []).map((paragraph) => paragraph.id),
    delegation: found(delegation),
    hash: needs.hash,
  };
};
