import type * as routes from "#shared/contracts/amendments-delegation.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import { actAsDelegation, type Needs } from "./act-as-delegation.ts";

export const tableAmendment =
  (needs: Needs): UseCase<typeof routes.tableAmendmentRoute> =>
  (request) => {
    const { id, base, change } = request.body;
    return actAsDelegation(needs, request, { id, command: { do: "table", id, plan: { base, change } } });
  };

export const supportAmendment =
  (needs: Needs): UseCase<typeof routes.supportAmendmentRoute> =>
  (request) =>
    actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "support" } });

export const endSupport =
  (needs: Needs): UseCase<typeof routes.endSupportRoute> =>
  (request) =>
    actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "end-support" } });

export const withdrawAmendment =
  (needs: Needs): UseCase<typeof routes.withdrawAmendmentRoute> =>
  (request) =>
    actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "withdraw" } });

export const takeOverAmendment =
  (needs: Needs): UseCase<typeof routes.takeOverAmendmentRoute> =>
  (request) =>
    actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "take-over" } });

export const mergeAmendment =
  (needs: Needs): UseCase<typeof routes.mergeAmendmentRoute> =>
  (request) => {
    const { into } = request.body;
    return actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "merge-into", into } });
  };

export const acceptOwnAmendment =
  (needs: Needs): UseCase<typeof routes.acceptOwnAmendmentRoute> =>
  (request) =>
    actAsDelegation(needs, request, { id: request.params.amendment, command: { do: "accept" } });

export const rebaseAmendment =
  (needs: Needs): UseCase<typeof routes.rebaseAmendmentRoute> =>
  (request) => {
    const { base, change } = request.body;
    return actAsDelegation(needs, request, {
      id: request.params.amendment,
      command: { do: "rebase", plan: { base, change } },
    });
  };
