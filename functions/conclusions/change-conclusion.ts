import type { StaffCaller } from "#shared/contracts/caller.ts";
import type { CommandContext } from "#shared/contracts/command.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { AmendmentBook, DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionCommand, ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, inVersion, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { type ActingRole, actingAs } from "./acting-as.ts";
import { again } from "./again.ts";
import { conclusionAnswer, titleIn } from "./conclusion-view.ts";
import { inPlace } from "./in-place.ts";

type SetOrRemove = { readonly set: KeyDate } | { readonly remove: KeyDate };

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly findBook: (conference: string, conclusion: string) => Promise<AmendmentBook | undefined>;
  readonly saveConclusion: (save: {
    before: KeptConclusion;
    after: Conclusion;
    title: KeptConclusion["title"];
    text?: { before: ConclusionText | undefined; after: ConclusionText };
    keyDate?: SetOrRemove;
    fact: ConclusionFact;
    context: CommandContext;
    answer: unknown;
    reason?: string;
    bookStays?: DecisionChange["bookStays"];
  }) => Promise<void>;
  readonly hash: Hash;
}

/** A request about one text, in the version that its caller read. */
export interface Asked {
  readonly params: { readonly conference: string; readonly conclusion: string };
  readonly ifMatch: number;
  readonly caller: StaffCaller;
  readonly command: CommandContext;
}

/** What is there when a command is given, and what it makes of it. */
export interface Turn {
  readonly conference: Conference;
  readonly conclusion: Conclusion;
  readonly text: ConclusionText | undefined;
}

interface Ways {
  /** The roles in which it may be given, in their order. */
  readonly as: readonly ActingRole[];
  readonly command: (turn: Turn) => Exclude<ConclusionCommand, { do: "draft" }>;
  readonly mustBe?: (conference: Conference) => void;
  readonly keyDate?: (before: Turn, after: Conclusion) => Promise<SetOrRemove | undefined>;
  readonly reason?: string;
  /** Nothing may happen to an amendment beside it. */
  readonly amendmentsStay?: true;
}

/** The language stands in the path. */
const inRequest = (pointer: string) => (pointer === "/language" ? { parameter: "language" } : { pointer });

/** Gives a command to a text as it stands, and keeps what becomes of it. */
export const changeConclusion = (needs: Needs, asked: Asked, ways: Ways) => again(() => changeOnce(needs, asked, ways));

const changeOnce = async (
  { findConference, findConclusion, readText, findBook, saveConclusion, hash }: Needs,
  { params, ifMatch, caller, command: context }: Asked,
  { as, command, mustBe = mustNotBeCancelled, keyDate, reason, amendmentsStay }: Ways,
) => {
  const conference = found(await findConference(params.conference));
  mustBe(conference);
  const before = found(await findConclusion(conference.id, params.conclusion));
  inVersion(before.conclusion, ifMatch);
  const text = await readText(before, before.conclusion.current.version);
  const book = await findBook(conference.id, params.conclusion);
  const turn: Turn = { conference, conclusion: before.conclusion, text };
  const step = inPlace(inRequest, () =>
    decideConclusion(before.conclusion, command(turn), {
      ...{ by: actingAs(caller, ...as), conference, hash, now: context.now },
      ...(text && { text }),
      undecidedAmendments: book?.undecided ?? 0,
    }),
  );
  const title = step.text ? titleIn(step.text) : before.title;
  const answer = conclusionAnswer({ conclusion: step.after, title });
  const date = await keyDate?.(turn, step.after);
  await saveConclusion({
    ...{ before, after: step.after, title, fact: step.fact, context, answer },
    ...(step.text && { text: { before: text, after: step.text } }),
    ...(date && { keyDate: date }),
    ...(reason !== undefined && { reason }),
    ...(amendmentsStay && { bookStays: { conclusion: params.conclusion, book } }),
  });
  return answer;
};
