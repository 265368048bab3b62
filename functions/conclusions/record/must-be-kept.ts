/** What belongs to a decision that was sealed is there; where it is not, that is for people to look into. */
export const mustBeKept = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Error(`${what} of a sealed decision is not there.`);
  return thing;
};
