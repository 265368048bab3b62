import type { CommandContext } from "#shared/contracts/command.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { AmendmentBook, DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { isInRound } from "./in-round.ts";
import { type OnText, withLapsed } from "./lapse.ts";
import { bookAfter } from "./undecided.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly readAmendments: (
    conference: string,
    conclusion: string,
  ) => Promise<{ readonly book: AmendmentBook | undefined; readonly amendments: readonly Amendment[] }>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
}

/** All that is before the meeting when something is done about amendments to a text. */
export interface Floor {
  readonly conference: Conference;
  readonly kept: KeptConclusion;
  /** As it stands. */
  readonly text: ConclusionText;
  readonly book: AmendmentBook | undefined;
  readonly amendments: readonly Amendment[];
}

interface Place {
  readonly conference: string;
  readonly conclusion: string;
}

/** Read in this order, so that whoever writes on the versions of conclusion and book has missed nothing. */
export const readFloor = async (needs: Omit<Needs, "saveDecision" | "hash">, place: Place): Promise<Floor> => {
  const conference = found(await needs.findConference(place.conference));
  const kept = found(await needs.findConclusion(conference.id, place.conclusion));
  const text = found(await needs.readText(kept, kept.conclusion.current.version));
  return { conference, kept, text, ...(await needs.readAmendments(conference.id, place.conclusion)) };
};

export const circumstancesOn = ({ conference, kept, text }: Floor, hash: Hash, now: Date): OnText => ({
  ...{ languages: conference.languages, conclusion: kept.conclusion, text, hash, now },
});

/** What every change of amendments asks of the text that they are made to. */
export const textStays = ({ conference, kept: { conclusion } }: Floor) => ({
  conference: conference.id,
  conclusionStays: { id: conclusion.id, version: conclusion.version },
});

/**
 * The floor, after all has lapsed that an earlier decision left behind: what was more than one transaction takes, or
 * was cut off before the rest.
 */
export const settleAmendments = async (needs: Needs, place: Place, context: CommandContext): Promise<Floor> => {
  const floor = await readFloor(needs, place);
  const change = lapsingOn(floor, circumstancesOn(floor, needs.hash, context.now));
  if (change === undefined) return floor;
  // Nobody's act, whoever's request finds it; and the request's key keeps the request's answer.
  const actor = { kind: "system", id: "conclusions/lapsing" } as const;
  await needs.saveDecision(
    { ...textStays(floor), ...change },
    { actor, requestId: context.requestId, now: context.now },
  );
  return settleAmendments(needs, place, context);
};

const lapsingOn = (
  { kept: { conclusion }, book, amendments }: Floor,
  circumstances: OnText,
): Pick<DecisionChange, "book" | "amendments"> | undefined => {
  if (!isInRound(conclusion)) return undefined;
  const { all, steps } = withLapsed(amendments, circumstances);
  if (steps.length === 0) return undefined;
  const place = { conference: conclusion.conference, conclusion: conclusion.id };
  return { book: { before: book, after: bookAfter(book, place, all) }, amendments: steps };
};
