import { amend } from "./scenes/amend.ts";
import { changeMinds, confirmAll } from "./scenes/confirm.ts";
import { correct } from "./scenes/correct.ts";
import { decideAtLast } from "./scenes/decide.ts";
import { decideAmendments } from "./scenes/decide-amendments.ts";
import { draftTexts } from "./scenes/draft-texts.ts";
import { invite } from "./scenes/invite.ts";
import { mailPracticalInformation } from "./scenes/mailing.ts";
import { callRoll, concludeByConsensus } from "./scenes/meet.ts";
import { tooLateToNominate } from "./scenes/mistakes.ts";
import { nominateAll } from "./scenes/nominate.ts";
import { prepare } from "./scenes/prepare.ts";
import { concludeBySilence } from "./scenes/silence.ts";
import { verifyDecisions } from "./scenes/verify.ts";
import { vote } from "./scenes/vote.ts";
import type { Stage } from "./stage.ts";
import { tally } from "./tally.ts";

/** A whole conference, from January 2019 to the text that is adopted by silence four days after its end. */
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
  await draftTexts(stage);
  await amend(stage);
  await decideAmendments(stage);
  await callRoll(stage);
  await concludeByConsensus(stage);
  await vote(stage);
  await concludeBySilence(stage);
  const concluded = await verifyDecisions(stage);
  return stage.progress.step(
    "The inbox is compared with the history",
    () => tally(stage, { invited, ...concluded }),
    ({ tally: { records } }) => `${stage.inbox.mails.length} mails, ${records} records`,
  );
};
