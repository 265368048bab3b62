import { Refusal } from "../../refusal.ts";
import type { ConclusionText } from "../conclusion-text.ts";
import type { Amendment } from "./amendment.ts";
import type { AmendmentCircumstances } from "./amendment-commands.ts";
import { byId } from "./amendment-conflicts.ts";
import { distanceOf, wordsChanged } from "./amendment-distance.ts";

/** To delete goes further than to replace, and what adds takes nothing away. */
const FURTHEST_FIRST: Record<Amendment["change"]["kind"], number> = {
  delete: 0,
  replace: 1,
  reword: 1,
  "add-after": 2,
  "add-first": 2,
};

const isToBePut = ({ state }: Amendment) => state === "OPEN";
const amendedBy = ({ change }: Amendment) => (change.kind === "reword" ? change.amendment : undefined);

/**
 * The order in which amendments are put, as proposed (rules.md 2.3, rule 3): furthest from the original first, by kind
 * and then by words changed, and of equals the first by id; amendments to an amendment just before it.
 */
export const proposedOrder = (amendments: readonly Amendment[], text: ConclusionText): string[] => {
  const toBePut = amendments.filter(isToBePut);
  const distance = new Map(toBePut.map((one) => [one.id, wordsChanged(distanceOf(one, text, amendments))]));
  const furthestFirst = toBePut.toSorted(
    (one, other) =>
      FURTHEST_FIRST[one.change.kind] - FURTHEST_FIRST[other.change.kind] ||
      (distance.get(other.id) ?? 0) - (distance.get(one.id) ?? 0) ||
      byId(one, other),
  );
  return withAmended(
    furthestFirst.filter((one) => amendedBy(one) === undefined).map(({ id }) => id),
    furthestFirst.filter((one) => amendedBy(one) !== undefined),
  );
};

/** Each amendment to an amendment just before that one; before all where that one is not to be put itself. */
const withAmended = (order: readonly string[], furthestFirst: readonly Amendment[]): string[] => {
  const before = (id: string) => furthestFirst.filter((one) => amendedBy(one) === id).map((one) => one.id);
  const elsewhere = furthestFirst.filter((one) => !order.includes(amendedBy(one) ?? "")).map(({ id }) => id);
  return [...elsewhere, ...order.flatMap((id) => [...before(id), id])];
};

/** The chair's order as far as it goes; what was tabled since follows as proposed. */
export const orderInForce = (
  amendments: readonly Amendment[],
  { text, chairsOrder = [] }: Pick<AmendmentCircumstances, "text" | "chairsOrder">,
): string[] => {
  const proposed = proposedOrder(amendments, text);
  const decided = chairsOrder.filter((id) => proposed.includes(id));
  const later = amendments.filter(({ id }) => proposed.includes(id) && !decided.includes(id));
  const inProposedOrder = proposed.flatMap((id) => later.filter((one) => one.id === id));
  const reworded = inProposedOrder.filter((one) => decided.includes(amendedBy(one) ?? ""));
  const others = inProposedOrder.filter((one) => !reworded.includes(one)).map(({ id }) => id);
  return [...withAmended(decided, reworded), ...others];
};

/** One at a time: while voting on one goes on, that one; undefined when there is none left. */
export const nextToPut = (
  amendments: readonly Amendment[],
  circumstances: Pick<AmendmentCircumstances, "text" | "chairsOrder">,
): string | undefined =>
  amendments.find((one) => isToBePut(one) && one.putAt !== undefined)?.id ?? orderInForce(amendments, circumstances)[0];

/** The order in which they were in fact put, by which additions at one place are merged. */
export const orderPut = (amendments: readonly Amendment[]): string[] =>
  amendments
    .flatMap(({ id, putAt }) => (putAt === undefined ? [] : [{ id, putAt }]))
    .toSorted((one, other) => (one.putAt === other.putAt ? byId(one, other) : one.putAt < other.putAt ? -1 : 1))
    .map(({ id }) => id);

export interface OrderSet {
  readonly order: readonly string[];
  readonly fact: {
    readonly type: "AmendmentOrderSet";
    readonly conclusion: string;
    readonly textHash: string;
    readonly order: readonly string[];
    readonly proposed: readonly string[];
    readonly reason?: string;
  };
}

/** The chair's order wins, and is kept with the one that was proposed and the reason to differ. */
export const setOrder = (
  { order, reason = "" }: { readonly order: readonly string[]; readonly reason?: string },
  {
    by,
    conclusion,
    text,
    amendments,
  }: Pick<AmendmentCircumstances, "by" | "conclusion" | "text"> & {
    readonly amendments: readonly Amendment[];
  },
): OrderSet => {
  if (by.as !== "chair") throw new Refusal("not-allowed", { detail: "This is for the chair." });
  const voting = amendments.find((one) => isToBePut(one) && one.putAt !== undefined);
  if (voting !== undefined) throw new Refusal("voting-started", { detail: `Voting on ${voting.id} has started.` });
  const proposed = proposedOrder(amendments, text);
  if (order.toSorted().join() !== proposed.toSorted().join())
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/order", detail: `must name each of these once: ${proposed.join(", ")}` }],
    });
  amendments.forEach((one) => {
    const amended = amendedBy(one);
    if (amended !== undefined && order.includes(amended) && order.indexOf(one.id) > order.indexOf(amended))
      throw new Refusal("invalid-request", {
        errors: [{ pointer: "/order", detail: `must have ${one.id} before ${amended}, which it amends` }],
      });
  });
  if (order.join() !== proposed.join() && reason.trim() === "") throw new Refusal("reason-required");
  return {
    order,
    fact: {
      type: "AmendmentOrderSet",
      conclusion: conclusion.id,
      textHash: conclusion.current.textHash,
      order,
      proposed,
      ...(reason.trim() === "" ? {} : { reason }),
    },
  };
};
