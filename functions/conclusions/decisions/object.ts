import type { CommandContext } from "#shared/contracts/command.ts";
import type { objectRoute } from "#shared/contracts/decisions-delegation.ts";
import type { Request, UseCase } from "#shared/contracts/request.ts";
import type { CodeHolder, UsedCode } from "#shared/contracts/used-code.ts";
import { mustActFor } from "#shared/domain/conclusions/votes/acting-voter.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found as mustBeThere, mustNotBeCancelled } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Needs as FindNeeds, type Found, findDecision } from "./find-decision.ts";
import { objectInRoom, type Needs as RoomNeeds } from "./object-in-room.ts";
import { objectInWriting, type Needs as WritingNeeds } from "./object-in-writing.ts";
import { ownDecisionView } from "./own-decision-view.ts";

export interface Needs extends FindNeeds, RoomNeeds, WritingNeeds {
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly checkCode: (holder: CodeHolder, digits: string, context: CommandContext) => Promise<UsedCode>;
}

/** In the room where the chair asks whether anybody objects; in writing where a text is under silence. */
export const object =
  (needs: Needs): UseCase<typeof objectRoute> =>
  async (request) => {
    const { caller, params, body, command } = request;
    const { conference, country, contact } = caller;
    const found = await findDecision(needs, conference, params.decision);
    mustNotBeCancelled(found.conference);
    mustBeWhole(found, request);
    // Who may not object spends no try of a code on it.
    if (!(await entitledIn(needs, found)).includes(country))
      throw new Refusal("not-entitled", { detail: `${country} was not entitled to object when the question was put.` });
    mustActFor(mustBeThere(await needs.findDelegation(conference, country)), contact, command.now);
    const holder: CodeHolder = { conference, country, contact, holder: "delegate", purpose: "objection" };
    const usedCode = await needs.checkCode(holder, body.code, command);
    return found.decision.mode === "silence"
      ? objectInWriting(needs, request, usedCode)
      : objectInRoom(
          needs,
          { conference, decision: params.decision, country, delegate: contact, usedCode },
          command,
          (shown, { kept: { title } }) => ({
            body: ownDecisionView(
              { ...shown, entitled: shown.consensus.electorate.entitled },
              { country, title, mayAct: true },
            ),
          }),
        );
  };

const mustBeWhole = ({ decision: { id, mode } }: Found, { body }: Request<typeof objectRoute>): void => {
  if (mode === "vote")
    throw new Refusal("no-decision-open", {
      detail: `${id} is decided by vote; who is against it votes so.`,
      extra: { mode },
    });
  if (mode === "silence" && body.text === undefined)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/text", detail: "must be there: a silence is broken in writing" }],
    });
  if (mode === "consensus" && body.how !== "objection")
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/how", detail: "must be objection: nothing else ends a consensus" }],
    });
};

const entitledIn = async (needs: Needs, { conference, decision: { id, mode } }: Found): Promise<readonly string[]> =>
  mode === "silence"
    ? mustBeThere(await needs.findSilence(conference.id, id)).entitled
    : mustBeThere(await needs.findConsensus(conference.id, id)).electorate.entitled;
