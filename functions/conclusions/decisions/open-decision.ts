import type { openDecisionRoute } from "#shared/contracts/decisions.ts";
import type { Request, UseCase } from "#shared/contracts/request.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { found, inVersion, mustBeAnnounced } from "#shared/domain/found.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { type Needs as FloorNeeds, readFloor } from "../amendments/floor.ts";
import { undecidedIn } from "../amendments/undecided.ts";
import { beginRecord } from "../record/begin-record.ts";
import { decisionView } from "./decision-view.ts";
import { notBefore } from "./not-before.ts";
import { putQuestion, type Needs as QuestionNeeds } from "./put-question.ts";
import { mustBeCarried, type Needs as WaiverNeeds } from "./waiver.ts";

export interface Needs extends FloorNeeds, WaiverNeeds, QuestionNeeds {
  readonly now: () => Date;
}

/** Puts the question on exactly this text: what is decided, by whom and by which rules is frozen in one transaction. */
export const openDecision =
  (needs: Needs): UseCase<typeof openDecisionRoute> =>
  (request) =>
    again(() => opened(needs, request));

const opened = async (
  needs: Needs,
  { params, body, caller, command: context, ifMatch }: Request<typeof openDecisionRoute>,
) => {
  const { conference, kept, text, book, amendments } = await readFloor(needs, params);
  mustBeAnnounced(conference);
  const { conclusion: before, title } = kept;
  inVersion(before, ifMatch);
  await mustBeCarried(needs, before, body.waiver);
  const now = notBefore(Object.values(before.current.out), needs.now());
  const by = actingAs(caller, "chair") as ReturnType<typeof actingAs> & { as: "chair" };
  const { mode, waiver } = body;
  const id = `${before.id}.${before.decisions.length + 1}`;
  const step = decideConclusion(
    before,
    { do: "open-decision", decision: id, mode, ...(waiver && { waiver }) },
    { by, conference, text, undecidedAmendments: undecidedIn(amendments), hash: needs.hash, now },
  );
  const decision = found(step.after.decisions.at(-1));
  const { opening, consensus, silence, vote, roll, keyDate } = await putQuestion(needs, {
    ...{ body, by, conference, conclusion: step.after, decision, text, now },
  });
  const shown = { conclusion: before.id, decision, consensus: consensus?.after, silence: silence?.after };
  const answer = {
    body: decisionView({ ...shown, ...(vote && { votes: [vote.after.id] }) }),
    location: `/conferences/${conference.id}/decisions/${id}`,
  };
  await needs.saveDecision(
    {
      conference: conference.id,
      conclusion: { before: kept, after: step.after, title, fact: step.fact },
      bookStays: { conclusion: before.id, book },
      ...beginRecord({ conference, kept, decision, opening }, needs.hash),
      ...{ roll, ...(keyDate && { keyDate }) },
      ...(consensus && { consensus }),
      ...(silence && { silence }),
      ...(vote && { votes: [vote] }),
    },
    { ...context, now },
    answer,
  );
  return answer;
};
