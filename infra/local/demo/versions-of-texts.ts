import { listAmendmentsRoute } from "#shared/contracts/amendments.ts";
import { listConclusionsRoute } from "#shared/contracts/conclusions.ts";
import { listVotesRoute } from "#shared/contracts/votes.ts";
import type { Api } from "./api.ts";
import { atOnce } from "./at-once.ts";
import { everyPage } from "./every-page.ts";
import type { Stage } from "./stage.ts";

/** Each text, amendment and vote, in the version that it is in. */
export const versionsOfTexts = async (
  api: Api,
  sent: { readonly as: string } & Pick<Stage, "params">,
): Promise<{ readonly entity: string; readonly version: number }[]> => {
  const [texts, votes] = await Promise.all([
    everyPage(api, listConclusionsRoute, sent),
    everyPage(api, listVotesRoute, sent),
  ]);
  const amendments = await atOnce(texts, async ({ id: conclusion }) => {
    const params = { ...sent.params, conclusion };
    const list = await api.call(listAmendmentsRoute, { ...sent, params });
    return list.amendments.map(({ id, version }) => ({ entity: `amendment/${conclusion}.${id}`, version }));
  });
  return [
    ...texts.map(({ id, version }) => ({ entity: `conclusion/${id}`, version })),
    ...amendments.flat(),
    ...votes.map(({ id, version }) => ({ entity: `vote/${id}`, version })),
  ];
};
