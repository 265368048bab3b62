import { cursorOf } from "#shared/contracts/paging.ts";
import type * as routes from "#shared/contracts/registration-member.ts";
import type * as people from "#shared/contracts/registration-people.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { RouteShape } from "#shared/contracts/route.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import type { DelegationCommand } from "#shared/domain/delegation-commands.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { type Needs as ChangeNeeds, changeDelegation } from "./change-delegation.ts";
import { delegateView, delegationView } from "./delegation-view.ts";
import { amendedNominee, type Needs as NomineeNeeds, nominee } from "./nominee.ts";

type Needs = ChangeNeeds & NomineeNeeds;

/** What a focal point does with the delegation of the link: each act is a command of the rules and nothing more. */
export const ownDelegation = (needs: Needs) => {
  const change = changeDelegation(needs);

  const read: UseCase<typeof routes.readOwnDelegationRoute> = async ({ caller }) => {
    const delegation = await own(needs, caller);
    return { body: delegationView(delegation), version: delegation.version };
  };

  const listDelegates: UseCase<typeof people.listOwnDelegatesRoute> = async ({ caller, query }) => {
    const { delegates } = await own(needs, caller);
    const start = query.cursor === undefined ? 0 : delegates.findIndex(({ id }) => id === query.cursor) + 1;
    const items = delegates.slice(start, start + query.limit);
    const more = start + items.length < delegates.length;
    return { body: { items: items.map(delegateView), ...(more && { next: cursorOf(items.at(-1)?.id ?? "") }) } };
  };

  const readDelegate: UseCase<typeof people.readOwnDelegateRoute> = async ({ caller, params }) => {
    const delegate = (await own(needs, caller)).delegates.find(({ id }) => id === params.delegate);
    if (delegate === undefined) throw new Refusal("not-found");
    return { body: delegateView(delegate) };
  };

  const draft: UseCase<typeof routes.draftDelegationRoute> = ({ caller, body, command: context }) =>
    change({
      ...whereOf(caller),
      ifMatch: undefined,
      command: { do: "draft", nominees: body.delegates.map((one) => nominee(needs, caller.conference, one)) },
      context,
    });

  /** The act of a route whose command follows from its request. */
  const act =
    <R extends ChangingRoute>(
      commandOf: (request: Parameters<UseCase<R>>[0], before: Delegation) => DelegationCommand,
    ) =>
    (request: Parameters<UseCase<R>>[0]) =>
      change({
        ...whereOf(request.caller as Own),
        ifMatch: request.ifMatch as number,
        command: (before) => commandOf(request, before),
        context: request.command,
      });

  return {
    read,
    listDelegates,
    readDelegate,
    draft,
    nominate: act<typeof people.nominateRoute>(({ caller, body }) => ({
      do: "nominate",
      nominee: nominee(needs, caller.conference, body),
    })),
    amend: act<typeof people.amendNominationRoute>(({ params, body }, before) => ({
      do: "amend",
      delegate: params.delegate,
      nominee: amendedNominee(needs, before, params.delegate, body),
    })),
    strike: act<typeof people.strikeNominationRoute>(({ params }) => ({ do: "strike", delegate: params.delegate })),
    confirm: act<typeof routes.confirmDelegationRoute>(() => ({ do: "confirm" })),
    sendRegrets: act<typeof routes.sendRegretsRoute>(({ body }) => ({ do: "regret", ...body })),
    takeBackRegrets: act<typeof routes.takeBackRegretsRoute>(() => ({ do: "reconsider" })),
    withdraw: act<typeof routes.withdrawOwnDelegationRoute>(({ body }) => ({ do: "withdraw", as: "member", ...body })),
    replaceDelegate: act<typeof people.replaceOwnDelegateRoute>(({ caller, params, body }) => ({
      do: "replace",
      as: "member",
      delegate: params.delegate,
      nominee: nominee(needs, caller.conference, body),
    })),
    withdrawDelegate: act<typeof people.withdrawOwnDelegateRoute>(({ params, body }) => ({
      do: "withdraw-delegate",
      as: "member",
      delegate: params.delegate,
      ...body,
    })),
    designate: act<typeof people.designateActingHeadRoute>(({ body }) => ({ do: "designate", ...body })),
    endDesignation: act<typeof people.endDesignationRoute>(() => ({ do: "end-designation" })),
  };
};

type ChangingRoute = RouteShape & { readonly request: { readonly ifMatch: true } };

interface Own {
  readonly conference: string;
  readonly country: string;
}

const whereOf = ({ conference, country }: Own): Own => ({ conference, country });

const own = async ({ findDelegation }: ChangeNeeds, { conference, country }: Own): Promise<Delegation> => {
  const delegation = await findDelegation(conference, country);
  if (delegation === undefined) throw new Refusal("not-found");
  return delegation;
};
