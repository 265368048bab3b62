import * as z from "zod";

/** A fact as it must be in a record, as far as mail depends on it. */
export const mailedFact = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.looseObject({ type: z.literal(type), ...shape });

export const Id = z.string().min(1);
export const TextVersionNumber = z.int().positive();
