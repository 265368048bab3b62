import type * as z from "zod";
import type { DelegateView, DelegationView } from "#shared/contracts/registration-views.ts";
import type { Delegate, Delegation } from "#shared/domain/delegation.ts";

/** A delegate as shown: without the hash of the document, and without what links are checked against. */
export const delegateView = ({
  documentHash: _hash,
  linkVersion: _links,
  ...delegate
}: Delegate): z.input<typeof DelegateView> => delegate;

export const delegationView = ({
  leftTogether: _,
  delegates,
  ...delegation
}: Delegation): z.input<typeof DelegationView> => ({ ...delegation, delegates: delegates.map(delegateView) });
