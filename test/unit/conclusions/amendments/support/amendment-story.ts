import type { Amendment, Change, ChangeInWords, Leave } from "#shared/domain/conclusions/amendments/amendment.ts";
import type {
  AmendmentActor,
  AmendmentCircumstances,
  AmendmentCommand,
  AmendmentFact,
} from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { decideAmendment } from "#shared/domain/conclusions/amendments/decide-amendment.ts";
import { type ConclusionText, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { inLanguages, sha256 } from "../../support/sample-text.ts";

export const delegation = (country: string): AmendmentActor => ({ as: "delegation", country });
export const [ESP, EGY, KEN, FRA] = [delegation("ESP"), delegation("EGY"), delegation("KEN"), delegation("FRA")];
export const CHAIR: AmendmentActor = { as: "chair", person: "carla" };
export const SECRETARIAT: AmendmentActor = { as: "secretariat", person: "ana" };
export const RAPPORTEUR: AmendmentActor = { as: "rapporteur", person: "rosa" };
export const RULES: AmendmentActor = { as: "rules" };

export const DEADLINE = "2019-03-04T12:00:00.000Z";
export const LEAVE: Leave = { chair: "carla", reason: "The plane was late." };

/** A text under amendment, France's, with whatever was made to it so far. */
export interface Floor {
  readonly text: ConclusionText;
  readonly conclusion: AmendmentCircumstances["conclusion"];
  readonly amendments: readonly Amendment[];
  readonly facts: readonly AmendmentFact[];
  readonly now: Date;
  readonly leave?: Leave;
  readonly chairsOrder?: readonly string[];
}

export const floorOf = (text: ConclusionText = inLanguages()): Floor => ({
  text,
  conclusion: {
    conference: "honcb-15",
    id: "cooperation",
    sponsor: "FRA",
    state: "AMENDMENTS_OPEN",
    current: { version: 1, textHash: textHash(text, sha256), out: {} },
    rounds: [{ version: 1, openedAt: "2019-03-01T12:00:00.000Z", deadline: DEADLINE }],
  },
  amendments: [],
  facts: [],
  now: new Date("2019-03-02T09:00:00Z"),
});

export const during = (floor: Floor, state: Floor["conclusion"]["state"]): Floor => ({
  ...floor,
  conclusion: { ...floor.conclusion, state },
});
export const closed = (floor: Floor): Floor => ({ ...during(floor, "AMENDMENTS_CLOSED"), now: new Date(DEADLINE) });

/** The next version of the text, circulated, with a new time for amendments. */
export const revised = (floor: Floor, text: ConclusionText): Floor => {
  const version = floor.conclusion.current.version + 1;
  const round = { version, openedAt: DEADLINE, deadline: "2019-03-08T12:00:00.000Z" };
  return {
    ...during(floor, "AMENDMENTS_OPEN"),
    text,
    conclusion: {
      ...floor.conclusion,
      state: "AMENDMENTS_OPEN",
      current: { version, textHash: textHash(text, sha256), out: {} },
      rounds: [...floor.conclusion.rounds, round],
    },
    now: new Date("2019-03-05T09:00:00Z"),
  };
};

/** What somebody who lacks a guard would decide on: less than there is to see. */
export interface Unseen {
  readonly before?: (before: Amendment) => Amendment;
  readonly around?: (circumstances: AmendmentCircumstances) => AmendmentCircumstances;
}

export const act = (
  floor: Floor,
  by: AmendmentActor,
  id: string,
  command: AmendmentCommand,
  { before = (as) => as, around = (as) => as }: Unseen = {},
): Floor => {
  const { text, conclusion, leave, chairsOrder, now } = floor;
  const old = floor.amendments.find((one) => one.id === id);
  const { after, fact } = decideAmendment(
    old && before(old),
    command,
    around({
      by,
      languages: LANGUAGES,
      conclusion,
      text,
      others: floor.amendments.filter((one) => one.id !== id),
      hash: sha256,
      now,
      ...(leave === undefined ? {} : { leave }),
      ...(chairsOrder === undefined ? {} : { chairsOrder }),
    }),
  );
  return {
    ...floor,
    amendments: [...floor.amendments.filter((one) => one.id !== id), after],
    facts: [...floor.facts, fact],
  };
};

export const on = (floor: Floor, id: string): Amendment => {
  const amendment = floor.amendments.find((one) => one.id === id);
  if (amendment === undefined) throw new Error(`There is no amendment ${id}.`);
  return amendment;
};

const onParagraph = ({ text }: Floor, paragraph: string) => ({
  paragraph,
  paragraphHash: sha256(text.paragraphs.find(({ id }) => id === paragraph)?.text ?? ""),
});

export const replacing =
  (paragraph: string, text: string, language: Language = "en") =>
  (floor: Floor): Change => ({ kind: "replace", ...onParagraph(floor, paragraph), language, text });
export const deleting =
  (paragraph: string) =>
  (floor: Floor): Change => ({ kind: "delete", ...onParagraph(floor, paragraph) });
export const addingAfter =
  (paragraph: string, text: string, language: Language = "en") =>
  (floor: Floor): Change => ({ kind: "add-after", ...onParagraph(floor, paragraph), language, text });
export const addingFirst =
  (part: "preamble" | "operative", text: string, language: Language = "en") =>
  (): Change => ({ kind: "add-first", part, language, text });
export const rewording =
  (amendment: string, text: string, language: Language = "en") =>
  (floor: Floor): Change => {
    const amended = floor.amendments.find(({ id }) => id === amendment)?.change as ChangeInWords | undefined;
    return { kind: "reword", amendment, wordingHash: sha256(amended?.text ?? ""), language, text };
  };

export const baseOf = ({ conclusion: { current } }: Floor) => ({
  version: current.version,
  textHash: current.textHash,
});

export const tabled = (
  floor: Floor,
  id: string,
  change: (floor: Floor) => Change,
  by: AmendmentActor = ESP,
  unseen?: Unseen,
): Floor => act(floor, by, id, { do: "table", id, plan: { base: baseOf(floor), change: change(floor) } }, unseen);

/** Tabled and admitted. */
export const open = (...given: Parameters<typeof tabled>): Floor =>
  act(tabled(...given), CHAIR, given[1], { do: "admit" });

/** Put and decided by a vote, on a text whose time for amendments is over. */
export const decided = (floor: Floor, id: string, carried: boolean, unseen?: Unseen): Floor =>
  act(act(closed(floor), CHAIR, id, { do: "put" }, unseen), RULES, id, {
    do: "record-result",
    decision: `on-${id}`,
    carried,
  });
