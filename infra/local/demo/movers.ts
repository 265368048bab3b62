import { addressFate } from "./address-fate.ts";
import type { Cast, CastDelegation, Language } from "./people.ts";
import type { AmendmentName } from "./texts-of-conference.ts";

/** Delegations that speak up about the second text. */
export interface Movers {
  /** Who tables each amendment. */
  readonly tables: Readonly<Record<AmendmentName, string>>;
  readonly supports: string;
  readonly takesOver: string;
  /** Whose amendment comes when the time is over. */
  readonly comesLate: string;
}

/** One delegation for each part, of the language that the part asks for where there is one left. */
export const moversIn = ({ delegations }: Cast): Movers => {
  const left = delegations.filter(canAct);
  const next = (language: Language): string => {
    const at = Math.max(
      left.findIndex((one) => one.language === language),
      0,
    );
    const [mover] = left.splice(at, 1);
    if (mover === undefined) throw new RangeError("There are fewer delegations than parts.");
    return mover.country;
  };
  return {
    tables: {
      "faster-replies": next("ar"),
      "contact-at-all-hours": next("es"),
      "replies-in-a-month": next("en"),
      "training-together": next("en"),
      "without-industry": next("en"),
    },
    supports: next("fr"),
    takesOver: next("en"),
    comesLate: next("fr"),
  };
};

/** Whether the head reads the codes that are mailed: not one who wants no more mail. */
export const canAct = ({ people }: Pick<CastDelegation, "people">): boolean =>
  people[0] !== undefined && addressFate(people[0].email) === undefined;
