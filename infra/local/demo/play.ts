import { CALENDAR } from "./conference-plan.ts";
import { changeMinds, confirmAll } from "./scenes/confirm.ts";
import { correct } from "./scenes/correct.ts";
import { decideAtLast } from "./scenes/decide.ts";
import { invite } from "./scenes/invite.ts";
import { mailPracticalInformation } from "./scenes/mailing.ts";
import { tooLateToNominate } from "./scenes/mistakes.ts";
import { nominateAll } from "./scenes/nominate.ts";
import { prepare } from "./scenes/prepare.ts";
import type { Stage } from "./stage.ts";
import { tally } from "./tally.ts";

/** The whole registration, from January 2019 to the morning on which the conference opens. */
export const play = async (stage: Stage) => {
  await prepare(stage);
  const invited = await invite(stage);
  await nominateAll(stage);
  await correct(stage);
  await decideAtLast(stage);
  await tooLateToNominate(stage);
  await confirmAll(stage);
  await changeMinds(stage);
  await mailPracticalInformation(stage);
  await stage.moveClockTo(CALENDAR.dayOfOpening);
  await stage.progress.step(
    "The conference opens",
    () => stage.mailsArrive(),
    () => `${CALENDAR.dayOfOpening}, half an hour before`,
  );
  return stage.progress.step(
    "The inbox is compared with the history",
    () => tally(stage, invited),
    ({ tally: { records } }) => `${stage.inbox.mails.length} mails, ${records} records`,
  );
};
