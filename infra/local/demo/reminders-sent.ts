import { listOccurrencesRoute, listRemindedRoute } from "#shared/contracts/occurrences.ts";
import type { Api } from "./api.ts";
import { atOnce } from "./at-once.ts";
import { everyPage } from "./every-page.ts";
import type { Stage } from "./stage.ts";

/** States of a mail that the provider has taken. */
const LEFT: readonly (string | undefined)[] = ["SENT", "DELIVERED", "BOUNCED", "COMPLAINED"];

/** How many mails of each reminder were sent, in order of time, as the API has it. */
export const remindersSent = async (
  api: Api,
  sent: { readonly as: string } & Pick<Stage, "params">,
): Promise<Record<string, number>> => {
  const occurrences = await everyPage(api, listOccurrencesRoute, sent);
  const counts = await atOnce(occurrences, async ({ id, name }) => {
    const people = await everyPage(api, listRemindedRoute, { ...sent, params: { ...sent.params, occurrence: id } });
    return [name, people.filter(({ mail }) => LEFT.includes(mail?.state)).length] as const;
  });
  return Object.fromEntries(counts);
};
