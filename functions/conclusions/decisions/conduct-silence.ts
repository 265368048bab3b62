import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { actOnUnprovenRoute, extendSilenceRoute, recordHandOverRoute } from "#shared/contracts/decisions.ts";
import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceActor, SilenceCommand } from "#shared/domain/conclusions/silence/silence-commands.ts";
import type { Statement } from "#shared/domain/conclusions/votes/reservations.ts";
import { mustBeAnnounced, found as mustBeThere } from "#shared/domain/found.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { extendedAct } from "../record/acts.ts";
import { appendAct } from "../record/append-act.ts";
import { decisionView } from "./decision-view.ts";
import { type Needs as FindNeeds, type Found, findDecision, mustBeBy } from "./find-decision.ts";
import { afterExtension } from "./not-before.ts";
import { type Needs as DateNeeds, dateMoved } from "./silence-date.ts";

export interface Needs extends FindNeeds, DateNeeds {
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly readStatements: (conference: string, decision: string) => Promise<readonly Statement[]>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
  readonly now: () => Date;
}

type Kept = Pick<DecisionChange, "chain" | "keyDate">;

interface Act {
  readonly by: SilenceActor;
  readonly command: (found: Found) => SilenceCommand;
  /** What is kept with it. */
  readonly also?: (found: Found, after: Silence, chain: readonly ChainEntry[]) => Promise<Kept>;
}

interface Asked {
  readonly params: { readonly conference: string; readonly decision: string };
  readonly command: CommandContext;
}

/** What chair and secretariat do about a silence that runs. */
const conduct = (needs: Needs, { params, command: context }: Asked, { by, command, also }: Act) =>
  again(async () => {
    const found = await findDecision(needs, params.conference, params.decision);
    const { conference, kept, decision } = found;
    mustBeAnnounced(conference);
    mustBeBy(found, "silence");
    const before = mustBeThere(await needs.findSilence(conference.id, decision.id));
    const [chain, statements] = await Promise.all([
      needs.readChain(conference.id, decision.id),
      needs.readStatements(conference.id, decision.id),
    ]);
    const now = afterExtension(before, needs.now());
    const { after, facts } = decideSilence(before, command(found), { by, conference, now });
    const answer = { body: decisionView({ conclusion: kept.conclusion.id, decision, silence: after, statements }) };
    if (after === before) return answer;
    const more = await also?.(found, after, chain);
    const change = { conference: conference.id, silence: { before, after, facts }, ...more };
    await needs.saveDecision(change, { ...context, now }, answer);
    return answer;
  });

const chairOf = (caller: StaffCaller): SilenceActor => actingAs(caller, "chair") as SilenceActor;

/** To a later instant, and before the one that was announced; whoever is reminded of it is reminded of the new one. */
export const extendSilence =
  (needs: Needs): UseCase<typeof extendSilenceRoute> =>
  (request) =>
    conduct(needs, request, {
      by: chairOf(request.caller),
      command: ({ conference }) => ({ do: "extend", expiry: instantOf(request.body.expiry, conference.zone) }),
      also: async (_, after, chain) => {
        const act = extendedAct(after.expiries.at(-1) as Silence["expiries"][number], needs.hash);
        const entry = appendAct(chain, { entry: "extended", decision: after.id, at: act.at, act }, needs.hash);
        const keyDate = await dateMoved(needs, after, request.body.expiry);
        return { chain: { decision: after.id, entries: [entry] }, ...(keyDate && { keyDate }) };
      },
    });

/** The paper was in somebody's hands: that proves it as well as a mail does. */
export const recordHandOver =
  (needs: Needs): UseCase<typeof recordHandOverRoute> =>
  (request) => {
    const { country, act, handedOverAt } = request.body;
    return conduct(needs, request, {
      by: { as: "secretariat", person: request.caller.subject },
      command: () => ({ do: "record-hand-over", country, act, handedOverAt: new Date(handedOverAt) }),
    });
  };

/** The notice goes out once more, or is handed over on paper: planned and told from the record. */
export const actOnUnproven =
  (needs: Needs): UseCase<typeof actOnUnprovenRoute> =>
  (request) =>
    conduct(needs, request, {
      by: chairOf(request.caller),
      command: () => ({ do: "act-on-unproven", ...request.body }),
    });
