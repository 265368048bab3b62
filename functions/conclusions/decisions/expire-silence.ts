import type { CommandContext } from "#shared/contracts/command.ts";
import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { again } from "../again.ts";
import { type Needs as EndNeeds, endSilence } from "./end-silence.ts";
import { findDecision } from "./find-decision.ts";

export interface Needs extends EndNeeds {
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly readChain: (conference: string, decision: string) => Promise<readonly ChainEntry[]>;
  readonly saveDecision: SaveDecision;
  readonly now: () => Date;
}

export type Expired = { readonly outcome: string; readonly decision: string };

/**
 * Looks whether a silence is over, and what it came to: once, however often, early or late somebody looks. Nobody's
 * silence adopts a text who is not proven to have been told of it (P9).
 */
export const expireSilence =
  (needs: Needs) =>
  (conference: string, id: string, context: CommandContext): Promise<Expired> =>
    again(async () => {
      const before = await needs.findSilence(conference, id);
      if (before === undefined) return { outcome: "no silence", decision: id };
      const [found, chain] = await Promise.all([findDecision(needs, conference, id), needs.readChain(conference, id)]);
      // Nobody can object any more, so that silence says nothing.
      if (found.conference.state === "CANCELLED") return { outcome: "conference cancelled", decision: id };
      const now = needs.now();
      const circumstances = { by: { as: "rules" }, conference: found.conference, now } as const;
      const step = decideSilence(before, { do: "expire" }, circumstances);
      if (step.after === before) return { outcome: "not yet, or not any more", decision: id };
      const { after, facts } = step;
      const silence = { before, after, facts };
      const { shown: _, ...ended } = after.ended
        ? await endSilence(needs, { found, silence: after, chain, now })
        : { shown: undefined };
      await needs.saveDecision({ conference, silence, ...ended }, { ...context, now });
      return { outcome: after.state, decision: id };
    });
