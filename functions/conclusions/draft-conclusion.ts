import type { CommandContext } from "#shared/contracts/command.ts";
import type { draftConclusionRoute } from "#shared/contracts/conclusions.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionFact } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { actingAs } from "./acting-as.ts";
import { conclusionAnswer, titleIn } from "./conclusion-view.ts";
import { inPlace } from "./in-place.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly saveConclusion: (save: {
    after: Conclusion;
    title: KeptConclusion["title"];
    text: { after: ConclusionText };
    fact: ConclusionFact;
    context: CommandContext;
    answer: unknown;
  }) => Promise<void>;
  readonly hash: Hash;
}

/** The plan stands in the body under a name. */
const inBody = (pointer: string) => ({ pointer: `/text${pointer}` });

/** Begins a text of conclusions, as its first version. */
export const draftConclusion =
  (needs: Needs): UseCase<typeof draftConclusionRoute> =>
  async ({ params, body: { id, sponsor, text: plan }, caller, command: context }) => {
    const conference = found(await needs.findConference(params.conference));
    mustNotBeCancelled(conference);
    if (sponsor !== "secretariat" && (await needs.findMember(conference.id, sponsor)) === undefined)
      throw new Refusal("invalid-request", {
        errors: [{ pointer: "/sponsor", detail: "must be the secretariat or a member of the conference" }],
      });
    const standing = await needs.findConclusion(conference.id, id);
    const { after, fact, text } = inPlace(inBody, () =>
      decideConclusion(
        standing?.conclusion,
        { do: "draft", conference: conference.id, id, sponsor, plan },
        {
          ...{ by: actingAs(caller, "organiser", "rapporteur"), conference, hash: needs.hash, now: context.now },
          undecidedAmendments: 0,
        },
      ),
    );
    if (text === undefined) throw new Error("A draft has words.");
    const title = titleIn(text);
    const location = `/conferences/${conference.id}/conclusions/${id}`;
    const answer = { ...conclusionAnswer({ conclusion: after, title }), location };
    await needs.saveConclusion({ after, title, text: { after: text }, fact, context, answer });
    return answer;
  };
