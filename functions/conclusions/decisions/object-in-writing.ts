import type { objectRoute } from "#shared/contracts/decisions-delegation.ts";
import type { DecisionChange, KeptWriting, SaveDecision } from "#shared/contracts/kept-decision.ts";
import { refusedAnswer } from "#shared/contracts/refused-answer.ts";
import type { Request } from "#shared/contracts/request.ts";
import type { UsedCode } from "#shared/contracts/used-code.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import { expiryOf, type Received, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { mustActFor } from "#shared/domain/conclusions/votes/acting-voter.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found as mustBeThere } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { again } from "../again.ts";
import { writtenAct } from "../record/acts.ts";
import { appendAct } from "../record/append-act.ts";
import { type Needs as EndNeeds, endSilence } from "./end-silence.ts";
import { findDecision, shownOf } from "./find-decision.ts";
import { afterExtension } from "./not-before.ts";
import { ownDecisionView } from "./own-decision-view.ts";

export interface Needs extends EndNeeds {
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
  readonly saveDecision: SaveDecision;
  readonly newId: () => string;
  readonly now: () => Date;
}

const COMMANDS = { objection: "object", amendment: "amend", statement: "state" } as const;

/**
 * Before the expiry it breaks the silence at once; what comes later is kept as a statement, and refused as too late.
 * Received is what is committed: an instant is taken anew whenever somebody else was faster.
 */
export const objectInWriting = async (
  needs: Needs,
  { params: { decision: id }, caller, body, command: context }: Request<typeof objectRoute>,
  usedCode: UsedCode,
) => {
  const { conference: conferenceId, country, contact } = caller;
  const { how, language, text = "" } = body;
  const writing = { id: needs.newId(), hash: needs.hash(text), language };
  const { answer, late } = await again(async () => {
    const found = await findDecision(needs, conferenceId, id);
    const before = mustBeThere(await needs.findSilence(conferenceId, id));
    const [delegation, chain, statements] = await Promise.all([
      needs.findDelegation(conferenceId, country),
      needs.readChain(conferenceId, id),
      needs.readStatements(conferenceId, id),
    ]);
    const now = afterExtension(before, needs.now());
    mustActFor(mustBeThere(delegation), contact, now);
    const { after, facts } = decideSilence(
      before,
      { do: COMMANDS[how], writing },
      { by: { as: "delegation", country, person: contact }, conference: found.conference, now },
    );
    const as = receivedAs(after, writing.id);
    const at = as.received.receivedAt;
    const kept: KeptWriting = { decision: id, country, how, text, by: contact, at, ...writing };
    const { shown, ...ended } =
      before.ended === undefined && after.ended !== undefined
        ? await endSilence(needs, { found, silence: after, chain, now })
        : { shown: await shownOf(needs, found), ...later(chain, id, as, needs.hash) };
    const late = as.isLate ? tooLate(after, writing.id) : undefined;
    const answer = {
      body: ownDecisionView(
        { ...shown, silence: after, statements, entitled: after.entitled },
        { country, title: found.kept.title, mayAct: true },
      ),
    };
    await needs.saveDecision(
      { conference: conferenceId, silence: { before, after, facts }, writing: kept, ...ended, usedCode },
      { ...context, now },
      late ? refusedAnswer(late) : answer,
    );
    return { answer, late };
  });
  if (late) throw late;
  return answer;
};

interface AsReceived {
  readonly received: Received;
  readonly how: "objection" | "amendment" | "statement";
  readonly isLate: boolean;
}

const LATE = { "late-objection": "objection", "late-amendment": "amendment" } as const;

/** What became of what was just received. */
const receivedAs = ({ objections, statements }: Silence, id: string): AsReceived => {
  const objection = objections.find((one) => one.id === id);
  if (objection) return { received: objection, how: objection.how, isLate: false };
  const statement = mustBeThere(statements.find((one) => one.id === id));
  return statement.kind === "statement"
    ? { received: statement, how: "statement", isLate: false }
    : { received: statement, how: LATE[statement.kind], isLate: true };
};

/** What changes no outcome any more is put on record behind it; interpretative statements are none of its acts. */
const later = (
  chain: readonly ChainEntry[],
  decision: string,
  { received, how }: AsReceived,
  hash: Hash,
): Pick<DecisionChange, "chain"> => {
  if (how === "statement") return {};
  const { receivedAt: at } = received;
  const act = writtenAct(received, how, hash);
  return { chain: { decision, entries: [appendAct(chain, { entry: "written-later", decision, at, act }, hash)] } };
};

const tooLate = (silence: Silence, writing: string): Refusal => {
  const expiry = new Date(expiryOf(silence)).toISOString();
  return new Refusal("objection-late", {
    detail: `The silence was over at ${silence.ended?.at ?? expiry}; what was sent is kept as a statement.`,
    extra: { expiry, writing },
  });
};
