import { readDecisionRoute } from "#shared/contracts/decisions.ts";
import { CALENDAR, ENDS } from "../conference-plan.ts";
import type { Stage } from "../stage.ts";
import { putQuestion } from "./meet.ts";

/** The third text is under silence until after the conference; everybody entitled is proven to have been told. */
export const concludeBySilence = async (stage: Stage): Promise<void> => {
  const { api, inbox, params, progress } = stage;
  await stage.moveClockTo(CALENDAR.silenceOpened);
  const before = inbox.mails.length;
  const decision = await progress.step(
    "The chair opens a silence procedure, and its notices arrive",
    async () => {
      const { id } = await putQuestion(stage, "services", { mode: "silence", expiry: ENDS.silence });
      await stage.mailsArrive();
      const { silence } = await read(id);
      const unproven = silence?.unproven.map(({ country }) => country) ?? ["everybody"];
      if (unproven.length > 0)
        throw new Error(`Not proven to have been told of ${id}: ${unproven.join(", ")}. See their notices in the log.`);
      return id;
    },
    () => `until ${ENDS.silence}, ${inbox.mails.length - before} mails`,
  );
  await stage.moveClockTo(CALENDAR.silenceOver);
  await progress.step(
    "Nobody breaks the silence",
    async () => {
      await stage.mailsArrive();
      return read(decision);
    },
    ({ outcome, silence }) => `${outcome}, at ${silence?.expiry}`,
  );

  async function read(id: string) {
    const as = await stage.staff("chair");
    return api.call(readDecisionRoute, { as, params: { ...params, decision: id } });
  }
};
