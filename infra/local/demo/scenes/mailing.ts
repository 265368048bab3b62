import {
  approveMailingRoute,
  draftMailingRoute,
  previewMailingRoute,
  readMailingRoute,
  releaseMailingRoute,
} from "#shared/contracts/mailings.ts";
import { CALENDAR } from "../conference-plan.ts";
import texts from "../practical-information.json" with { type: "json" };
import type { Stage } from "../stage.ts";

const LANGUAGES = ["ar", "en", "fr", "es"] as const;

/** One organiser writes to all focal points and to the heads who come; a second one looks at it and sends it. */
export const mailPracticalInformation = async (stage: Stage): Promise<void> => {
  const { api, inbox, params, progress } = stage;
  await stage.moveClockTo(CALENDAR.mailing);
  const as = await stage.organiser();
  const drafted = await progress.step(
    "A mailing is written, looked at in each language, and waits",
    async () => {
      // A delegation that is no more than a draft has nobody in an audience: its head is not among these.
      const { id, version } = await api.call(draftMailingRoute, {
        ...{ as, params },
        body: { audience: { roles: ["focal-point", "HEAD"] }, texts, mailClass: "INFO" },
      });
      const path = { ...params, mailing: id };
      for (const language of LANGUAGES) await api.call(previewMailingRoute, { as, params: path, query: { language } });
      const waiting = await api.call(releaseMailingRoute, { as, params: path, ifMatch: version, body: {} });
      // It goes to more than one may write to alone.
      const approval = { as, params: path, ifMatch: waiting.version, body: {} };
      await api.refuses("second-person-needed", approveMailingRoute, approval);
      return waiting;
    },
    ({ recipients }) => `to ${recipients} people`,
  );
  const before = inbox.mails.length;
  await progress.step(
    "A second organiser sends it",
    async () => {
      const second = await stage.secondOrganiser();
      const path = { ...params, mailing: drafted.id };
      const { version } = await api.call(readMailingRoute, { as: second, params: path });
      await api.call(approveMailingRoute, { as: second, params: path, ifMatch: version, body: {} });
      await stage.mailsArrive();
    },
    () => `${inbox.mails.length - before} mails`,
  );
};
