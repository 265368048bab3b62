import { mayActOnce } from "./conclusions/votes/may-act-once.ts";
import { changed } from "./delegates-together.ts";
import { type Delegation, linkVersionOf } from "./delegation.ts";
import type { Decision, DelegationCommand } from "./delegation-commands.ts";
import { Refusal } from "./refusal.ts";

type LinksCommand = Extract<DelegationCommand, { do: "rotate-links" | "revoke-links" }>;

/** Links and sessions of one delegate end at once, since what they carry is an earlier version; a new one may follow. */
export const endLinks = (before: Delegation, command: LinksCommand, now: Date): Decision => {
  const { delegate: id } = command;
  const delegate = before.delegates.find((one) => one.id === id);
  if (delegate === undefined) throw new Refusal("not-found");
  const isRotation = command.do === "rotate-links";
  if (isRotation && !mayActOnce(before, id, now))
    throw new Refusal("delegation-state", {
      detail: "Only the head and whoever is designated to act for the head are mailed links.",
    });
  return {
    after: changed(before, delegate, (old) => ({ ...old, linkVersion: linkVersionOf(old) + 1 })),
    fact: { type: isRotation ? "DelegateLinksRotated" : "DelegateLinksRevoked", delegate: id },
  };
};
