import * as staffActs from "#shared/contracts/amendments.ts";
import { tableAmendmentRoute } from "#shared/contracts/amendments-delegation.ts";
import { closeAmendmentsRoute, readConclusionRoute } from "#shared/contracts/conclusions.ts";
import type { RouteShape } from "#shared/contracts/route.ts";
import type { BodyOf, Sent } from "../api.ts";
import { CALENDAR } from "../conference-plan.ts";
import { moversIn } from "../movers.ts";
import type { Language } from "../people.ts";
import type { Stage } from "../stage.ts";
import { AMENDMENTS, type AmendmentName, ORIGINAL, wordsOf, wordsOfAmendment } from "../texts-of-conference.ts";
import { newAmendment } from "./amend.ts";
import { circulate } from "./draft-texts.ts";
import { translateText } from "./translate-text.ts";
import { withCode } from "./with-codes.ts";

const NAMES = Object.keys(AMENDMENTS) as AmendmentName[];
const conclusion = "darknet";
/** In which order they are put, and what the meeting makes of each; adopting the first leaves none of the second. */
const PUT = ["faster-replies", "replies-in-a-month", "training-together", "without-industry"] as const;
const CARRIED: Readonly<Partial<Record<AmendmentName, boolean>>> = {
  "faster-replies": true,
  "training-together": true,
  "without-industry": false,
};

/** When the time is over: each is looked at, worded, decided; what was accepted is the next version of the text. */
export const decideAmendments = async (stage: Stage): Promise<void> => {
  const { progress } = stage;
  await stage.moveClockTo(CALENDAR.amendmentsClosed);
  await progress.step(
    "The time for amendments is over: each is found admissible and worded in the original",
    async () => {
      await comeLate(stage);
      await closeRound(stage);
      for (const name of NAMES) await handle(stage, name);
      await stage.mailsArrive();
    },
    () => `${NAMES.length} amendments`,
  );

  await stage.moveClockTo(CALENDAR.amendmentsDecided);
  const states = await progress.step(
    "The secretariat accepts what nothing stands against, and the meeting decides the others",
    async () => {
      await accept(stage);
      await putInOrder(stage);
      await stage.mailsArrive();
      return statesOf(stage);
    },
    (all) => all.map(({ id, state }) => `${id} ${state}`).join(", "),
  );
  mustHaveLapsed(states);

  await progress.step(
    "What was accepted is merged and translated",
    async () => {
      const as = await stage.staff("rapporteur");
      const path = { ...stage.params, conclusion };
      const { version } = await stage.api.call(readConclusionRoute, { as, params: path });
      await stage.api.call(staffActs.consolidateRoute, { as, params: path, ifMatch: version, body: {} });
      await translateText(stage, conclusion, wordsMerged);
    },
    () => "version 2",
  );
  await stage.moveClockTo(CALENDAR.revised);
  await progress.step(
    "The revised text is circulated",
    () => circulate(stage, conclusion),
    () => CALENDAR.revised,
  );
};

const comeLate = async (stage: Stage): Promise<void> => {
  const head = await withCode(stage, moversIn(stage.cast).comesLate, "amendment");
  const body = { ...(await newAmendment(stage, "training-together", head)), id: "one-more" };
  await stage.api.refuses("leave-needed", tableAmendmentRoute, {
    ...{ as: head.session, params: { conclusion }, body },
  });
};

const closeRound = async ({ api, params, staff }: Stage): Promise<void> => {
  const as = await staff("chair");
  const path = { ...params, conclusion };
  const { version } = await api.call(readConclusionRoute, { as, params: path });
  await api.call(closeAmendmentsRoute, { as, params: path, ifMatch: version, body: {} });
};

type Role = "chair" | "rapporteur" | "organiser";

/** An act of staff on an amendment, in the version that it is in. */
const act = async <R extends RouteShape>(
  { api, params, organiser, staff }: Stage,
  amendment: AmendmentName,
  [role, route, body]: readonly [Role, R, object],
): Promise<BodyOf<R>> => {
  const as = await (role === "organiser" ? organiser() : staff(role));
  const path = { ...params, conclusion, amendment };
  const { version } = await api.call(staffActs.readAmendmentRoute, { as, params: path });
  return api.call(route, { as, params: path, ifMatch: version, body } as unknown as Sent<R>);
};

const handle = async (stage: Stage, name: AmendmentName): Promise<void> => {
  await act(stage, name, ["organiser", staffActs.admitAmendmentRoute, {}]);
  const { language } = { language: ORIGINAL, ...AMENDMENTS[name] };
  const wording = language === ORIGINAL ? undefined : wordsOfAmendment(name, ORIGINAL);
  if (wording !== undefined) await act(stage, name, ["rapporteur", staffActs.wordAmendmentRoute, { wording }]);
  const disposition = name === "contact-at-all-hours" ? "accept" : "vote";
  const reason = disposition === "accept" ? "Nothing stands against it." : "For the meeting to decide.";
  await act(stage, name, ["rapporteur", staffActs.recommendRoute, { disposition, reason }]);
};

/** What has a rival is not the secretariat's to accept. */
const accept = async (stage: Stage): Promise<void> => {
  const { api, params } = stage;
  const as = await stage.organiser();
  const path = { ...params, conclusion, amendment: "faster-replies" };
  const { version } = await api.call(staffActs.readAmendmentRoute, { as, params: path });
  const contested = { as, params: path, ifMatch: version, body: {} };
  await api.refuses("amendment-conflict", staffActs.acceptAmendmentRoute, contested);
  await act(stage, "contact-at-all-hours", ["organiser", staffActs.acceptAmendmentRoute, {}]);
};

const statesOf = async ({ api, params, staff }: Stage) => {
  const as = await staff("chair");
  return (await api.call(staffActs.listAmendmentsRoute, { as, params: { ...params, conclusion } })).amendments;
};

const putInOrder = async (stage: Stage): Promise<void> => {
  const { api, params, staff } = stage;
  const as = await staff("chair");
  const path = { ...params, conclusion };
  const { version } = await api.call(staffActs.listAmendmentsRoute, { as, params: path });
  const body = { order: [...PUT], reason: "So agreed with those who tabled them." };
  await api.call(staffActs.setOrderRoute, { as, params: path, ifMatch: version, body });
  for (const name of PUT) {
    const carried = CARRIED[name];
    if (carried === undefined) continue;
    await act(stage, name, ["chair", staffActs.putAmendmentRoute, {}]);
    await act(stage, name, ["chair", staffActs.decideAmendmentRoute, { carried }]);
  }
};

const mustHaveLapsed = (all: readonly { readonly id: string; readonly state: string }[]): void => {
  const state = all.find(({ id }) => id === "replies-in-a-month")?.state;
  if (state !== "LAPSED")
    throw new Error(`replies-in-a-month was to lapse with the adoption of its rival, and is ${state}.`);
};

/** Paragraphs that were replaced, and the one that was added, say what their amendments say. */
const wordsMerged = (passage: string, language: Language): string => {
  const merged = NAMES.find((name) => {
    const { kind, paragraph } = AMENDMENTS[name];
    const isIn = CARRIED[name] ?? name === "contact-at-all-hours";
    return isIn && (kind === "replace" ? paragraph === passage : name === passage);
  });
  return merged === undefined ? wordsOf(conclusion, passage, language) : wordsOfAmendment(merged, language);
};
