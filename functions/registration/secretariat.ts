import type * as routes from "#shared/contracts/registration-secretariat.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { RouteShape } from "#shared/contracts/route.ts";
import type { DelegationCommand } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Needs as ChangeNeeds, changeDelegation } from "./change-delegation.ts";
import { delegationView } from "./delegation-view.ts";
import { type Needs as NomineeNeeds, nominee } from "./nominee.ts";

/** What the secretariat does with the delegation named in the path. */
export const secretariat = (needs: ChangeNeeds & NomineeNeeds) => {
  const change = changeDelegation(needs);

  const read: UseCase<typeof routes.readDelegationRoute> = async ({ params }) => {
    const delegation = await needs.findDelegation(params.conference, params.country);
    if (delegation === undefined) throw new Refusal("not-found");
    return { body: delegationView(delegation), version: delegation.version };
  };

  const act =
    <R extends SecretariatRoute>(commandOf: (request: Parameters<UseCase<R>>[0]) => DelegationCommand) =>
    (request: Parameters<UseCase<R>>[0]) => {
      const { conference, country } = request.params as { conference: string; country: string };
      return change({
        conference,
        country,
        ifMatch: request.ifMatch as number,
        command: commandOf(request),
        context: request.command,
      });
    };

  return {
    read,
    decide: act<typeof routes.decideOnDelegationRoute>(({ body: { decision, ...why } }) =>
      decision === "approve" ? { do: decision } : { do: decision, reason: (why as { reason: string }).reason },
    ),
    withdraw: act<typeof routes.withdrawDelegationRoute>(({ body }) => ({
      do: "withdraw",
      as: "secretariat",
      ...body,
    })),
    restore: act<typeof routes.restoreDelegationRoute>(({ body }) => ({ do: "restore", ...body })),
    replaceDelegate: act<typeof routes.replaceDelegateRoute>(({ params, body }) => ({
      do: "replace",
      as: "secretariat",
      delegate: params.delegate,
      nominee: nominee(needs, params.conference, body),
    })),
    withdrawDelegate: act<typeof routes.withdrawDelegateRoute>(({ params, body }) => ({
      do: "withdraw-delegate",
      as: "secretariat",
      delegate: params.delegate,
      ...body,
    })),
  };
};

type SecretariatRoute = RouteShape & { readonly request: { readonly ifMatch: true } };
