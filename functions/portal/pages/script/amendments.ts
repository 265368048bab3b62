import type * as z from "zod";
import type { AmendmentsView, AmendmentView } from "#shared/contracts/amendment-views.ts";
import { read } from "./ask.ts";

export type Amendment = z.output<typeof AmendmentView>;
export type Amendments = z.output<typeof AmendmentsView>;

/** All amendments to a text, in the order in which they are put. */
export const amendmentsOf = async (conclusion: string): Promise<Amendments> => {
  const all = await read<Amendments>(`${placeOf(conclusion)}`);
  const place = ({ id }: Amendment) => {
    const at = all.order.indexOf(id);
    return at < 0 ? all.order.length : at;
  };
  return { ...all, amendments: [...all.amendments].sort((a, b) => place(a) - place(b)) };
};

export const placeOf = (conclusion: string): string =>
  `/delegation/conclusions/${encodeURIComponent(conclusion)}/amendments`;
