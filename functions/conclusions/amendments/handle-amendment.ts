import type * as routes from "#shared/contracts/amendments.ts";
import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { AmendmentCommand } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import { type ActingRole, actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { amendmentAnswer } from "./amendment-view.ts";
import { circumstancesOn, type Needs, settleAmendments, textStays } from "./floor.ts";
import { stepOf } from "./step-of.ts";

interface Asked {
  readonly params: { readonly conference: string; readonly conclusion: string; readonly amendment: string };
  readonly ifMatch: number;
  readonly caller: StaffCaller;
  readonly command: CommandContext;
}

interface Ways {
  readonly as: readonly ActingRole[];
  readonly command: AmendmentCommand;
  readonly reason?: string;
  readonly mustBe?: () => Promise<void>;
}

/** What staff do with the amendment that they read; what others do to others meanwhile does not stand in the way. */
export const handleAmendment = async (
  needs: Needs,
  { params, ifMatch, caller, command: context }: Asked,
  { as, command, reason, mustBe }: Ways,
) => {
  const { answer, isComplete } = await again(async () => {
    const floor = await settleAmendments(needs, params, context);
    mustNotBeCancelled(floor.conference);
    const { id } = inVersion(found(floor.amendments.find((one) => one.id === params.amendment)), ifMatch);
    await mustBe?.();
    const act = { id, by: actingAs(caller, ...as), command, ...(reason !== undefined && { reason }) };
    const step = stepOf(floor, act, circumstancesOn(floor, needs.hash, context.now));
    const answer = amendmentAnswer(step.after);
    await needs.saveDecision({ ...textStays(floor), ...step.change }, context, answer);
    return { answer, isComplete: step.isComplete };
  });
  if (!isComplete) await again(() => settleAmendments(needs, params, context));
  return answer;
};

export const admitAmendment =
  (needs: Needs): UseCase<typeof routes.admitAmendmentRoute> =>
  (request) =>
    handleAmendment(needs, request, { as: ["chair", "organiser"], command: { do: "admit" } });

/** The reason is kept with the amendment and in the record: its mover is told it. */
export const ruleOutAmendment =
  (needs: Needs): UseCase<typeof routes.ruleOutAmendmentRoute> =>
  (request) => {
    const { reason } = request.body;
    return handleAmendment(needs, request, { as: ["chair"], command: { do: "rule-out", reason }, reason });
  };

export const wordAmendment =
  (needs: Needs): UseCase<typeof routes.wordAmendmentRoute> =>
  (request) => {
    const { wording } = request.body;
    return handleAmendment(needs, request, { as: ["rapporteur"], command: { do: "word", wording } });
  };

export const recommendDisposition =
  (needs: Needs): UseCase<typeof routes.recommendRoute> =>
  (request) => {
    const { disposition, reason } = request.body;
    const command = { do: "recommend", disposition, reason } as const;
    return handleAmendment(needs, request, { as: ["rapporteur", "organiser"], command, reason });
  };

export const acceptAmendment =
  (needs: Needs): UseCase<typeof routes.acceptAmendmentRoute> =>
  (request) =>
    handleAmendment(needs, request, { as: ["organiser"], command: { do: "accept" } });

export const putAmendment =
  (needs: Needs): UseCase<typeof routes.putAmendmentRoute> =>
  (request) =>
    handleAmendment(needs, request, { as: ["chair"], command: { do: "put" } });
