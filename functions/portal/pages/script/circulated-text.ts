import type { CirculatedConclusionView, CirculatedTextView } from "#shared/contracts/conclusions-delegation.ts";
import type { Language } from "#shared/domain/language.ts";
import { read } from "./ask.ts";

const PLACE = "/delegation/conclusions";

/** All texts that were circulated, without what they say. */
export const listCirculated = async (cursor = ""): Promise<CirculatedConclusionView[]> => {
  const after = cursor && `&cursor=${encodeURIComponent(cursor)}`;
  const { items, next } = await read<{ items: CirculatedConclusionView[]; next?: string }>(
    `${PLACE}?limit=100${after}`,
  );
  return next ? [...items, ...(await listCirculated(next))] : items;
};

export const readCirculated = (conclusion: string, language: Language): Promise<CirculatedTextView> =>
  read(`${PLACE}/${encodeURIComponent(conclusion)}?language=${language}`);
