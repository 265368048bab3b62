import { Refusal } from "#shared/domain/refusal.ts";

type Place = { readonly pointer: string } | { readonly parameter: string };

/** Decides; what the rules find wrong in a command is named at the place in the request where it stands. */
export const inPlace = <T>(placeOf: (pointer: string) => Place, decide: () => T): T => {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal) || error.details.errors === undefined) throw error;
    const errors = error.details.errors.map(({ pointer, ...one }) => ({
      ...one,
      ...(pointer !== undefined && placeOf(pointer)),
    }));
    throw new Refusal(error.refusal, { ...error.details, errors });
  }
};
