import { readConclusionRoute } from "#shared/contracts/conclusions.ts";
import { gavelRoute, openDecisionRoute } from "#shared/contracts/decisions.ts";
import { attachStatementRoute } from "#shared/contracts/decisions-delegation.ts";
import { setCredentialsRoute, takePresenceRoute } from "#shared/contracts/roll.ts";
import { CALENDAR } from "../conference-plan.ts";
import { moversIn } from "../movers.ts";
import type { Stage } from "../stage.ts";
import { withCode } from "./with-codes.ts";

/** The conference opens: credentials are in order, and the desk calls the roll. */
export const callRoll = async (stage: Stage): Promise<void> => {
  const { api, cast, params, progress } = stage;
  await stage.moveClockTo(CALENDAR.dayOfOpening);
  const countries = cast.delegations.map(({ country }) => country);
  await progress.step(
    "The conference opens: credentials are accepted, and the roll is called",
    async () => {
      await stage.mailsArrive();
      const body = { credentials: "ACCEPTED", countries } as const;
      await api.call(setCredentialsRoute, { as: await stage.organiser(), params, body });
      const delegations = countries.map((country) => ({ country, present: true }));
      return api.call(takePresenceRoute, { as: await stage.staff("desk"), params, body: { delegations } });
    },
    ({ present, toDecide }) => `${present.length} delegations present; ${toDecide.arithmetic}`,
  );
};

/** What the chair asks may be asked in the version that the text is in. */
export const putQuestion = async (
  { api, params, staff }: Stage,
  conclusion: string,
  body: Parameters<typeof api.call<typeof openDecisionRoute>>[1]["body"],
) => {
  const as = await staff("chair");
  const path = { ...params, conclusion };
  const { version } = await api.call(readConclusionRoute, { as, params: path });
  return api.call(openDecisionRoute, { as, params: path, ifMatch: version, body });
};

/** Nobody objects to the first text; one delegation has a reservation, which blocks nothing. */
export const concludeByConsensus = async (stage: Stage): Promise<void> => {
  const { api, cast, inbox, params, progress } = stage;
  const reserved = moversIn(cast).supports;
  await stage.moveClockTo(CALENDAR.consensusAsked);
  const { id: decision } = await progress.step(
    "The chair asks whether there is consensus; one head attaches a reservation",
    async () => {
      const question = await putQuestion(stage, "analysis", { mode: "consensus" });
      const { session, code } = await withCode(stage, reserved, "statement");
      await api.call(attachStatementRoute, {
        ...{ as: session, params: { decision: question.id } },
        body: {
          ...{ code, kind: "reservation", language: "fr", paragraphs: ["pilot"] },
          text: "Notre bureau ne pourra participer à la phase pilote qu’à partir de 2020.",
        },
      });
      await stage.mailsArrive();
      return question;
    },
    () => `on analysis, by ${reserved}`,
  );
  await stage.moveClockTo(CALENDAR.gavel);
  const before = inbox.mails.length;
  await progress.step(
    "The gavel falls: adopted without a vote",
    async () => {
      const as = await stage.staff("chair");
      const { outcome } = await api.call(gavelRoute, { as, params: { ...params, decision }, body: {} });
      if (outcome !== "ADOPTED") throw new Error(`${decision} was to be adopted, and is ${outcome}.`);
      await stage.mailsArrive();
    },
    () => `${inbox.mails.length - before} mails`,
  );
};
