import * as acts from "#shared/contracts/amendments-delegation.ts";
import { closeAmendmentsRoute, openAmendmentsRoute, readConclusionRoute } from "#shared/contracts/conclusions.ts";
import { readCirculatedRoute } from "#shared/contracts/conclusions-delegation.ts";
import { CALENDAR, ENDS } from "../conference-plan.ts";
import { type Movers, moversIn } from "../movers.ts";
import type { Stage } from "../stage.ts";
import { AMENDMENTS, type AmendmentName, ORIGINAL, wordsOfAmendment } from "../texts-of-conference.ts";
import { type ReadyHead, withCode, withCodes } from "./with-codes.ts";

const NAMES = Object.keys(AMENDMENTS) as AmendmentName[];
const conclusion = "darknet";

/** The chair opens a text for amendments, and heads of delegations table them, each with a code of the own mailbox. */
export const amend = async (stage: Stage): Promise<void> => {
  const { cast, inbox, progress } = stage;
  const movers = moversIn(cast);
  await stage.moveClockTo(CALENDAR.amendmentsOpened);
  const before = inbox.mails.length;
  await progress.step(
    "The chair opens amendments",
    () => openRound(stage),
    () => `until ${ENDS.amendments}, ${inbox.mails.length - before} mails`,
  );

  await stage.moveClockTo(CALENDAR.amendmentsTabled);
  await progress.step(
    "Heads of delegations table amendments",
    async (tick) => {
      const heads = await withCodes(
        stage,
        NAMES.map((name) => movers.tables[name]),
        "amendment",
      );
      await tooEarlyAndStale(stage, heads[0] as ReadyHead);
      for (const [at, name] of NAMES.entries()) {
        await table(stage, name, heads[at] as ReadyHead);
        tick(at + 1, NAMES.length);
      }
      await stage.mailsArrive();
    },
    () => NAMES.map((name) => `${name} (${movers.tables[name]})`).join(", "),
  );
  await changeSponsors(stage, movers);
};

const openRound = async (stage: Stage): Promise<void> => {
  const { api, params, staff } = stage;
  const as = await staff("chair");
  const path = { ...params, conclusion };
  const { version } = await api.call(readConclusionRoute, { as, params: path });
  await api.call(openAmendmentsRoute, { as, params: path, ifMatch: version, body: { deadline: ENDS.amendments } });
  await stage.mailsArrive();
};

/** What an amendment changes, as its mover reads it. */
const readBase = async ({ api }: Stage, session: string) => {
  const query = { language: ORIGINAL } as const;
  const text = await api.call(readCirculatedRoute, { as: session, params: { conclusion }, query });
  return { paragraphs: text.paragraphs, base: { version: text.textVersion, textHash: text.textHash } };
};

export const newAmendment = async (stage: Stage, id: AmendmentName, { session, code }: ReadyHead) => {
  const { base, paragraphs } = await readBase(stage, session);
  const { kind, paragraph, ...words } = AMENDMENTS[id];
  const paragraphHash = paragraphs.find((one) => one.id === paragraph)?.hash;
  const language = "language" in words ? words.language : undefined;
  const inWords = language === undefined ? {} : { language, text: wordsOfAmendment(id, language as never) };
  return { code, id, base, change: { kind, paragraph, paragraphHash, ...inWords } as never };
};

const table = async (stage: Stage, name: AmendmentName, head: ReadyHead): Promise<void> => {
  const body = await newAmendment(stage, name, head);
  await stage.api.call(acts.tableAmendmentRoute, { as: head.session, params: { conclusion }, body });
};

/** On words that are not those of the text; and the chair cannot end the time before it is over. */
const tooEarlyAndStale = async (stage: Stage, head: ReadyHead): Promise<void> => {
  const { api, params, staff } = stage;
  const body = await newAmendment(stage, NAMES[0] as AmendmentName, head);
  const stale = { ...body, base: { ...body.base, textHash: "0".repeat(64) } };
  await api.refuses("stale-base", acts.tableAmendmentRoute, {
    ...{ as: head.session, params: { conclusion }, body: stale },
  });
  const as = await staff("chair");
  const path = { ...params, conclusion };
  const { version } = await api.call(readConclusionRoute, { as, params: path });
  await api.refuses("deadline-not-reached", closeAmendmentsRoute, { as, params: path, ifMatch: version, body: {} });
};

/** One is supported; one is withdrawn by its mover, and taken over by another delegation. */
const changeSponsors = async (stage: Stage, { tables, supports, takesOver }: Movers): Promise<void> => {
  const { api, progress } = stage;
  await stage.moveClockTo(CALENDAR.amendmentsSupported);
  await progress.step(
    "One is supported, and one is withdrawn",
    async () => {
      const heads = await withCodes(stage, [supports, tables["training-together"]], "amendment");
      const [supporter, mover] = heads as [ReadyHead, ReadyHead];
      const withdrawal = { as: supporter.session, body: { code: supporter.code } };
      const others = { conclusion, amendment: "training-together" };
      await api.refuses("not-the-sponsor", acts.withdrawAmendmentRoute, { ...withdrawal, params: others });
      await api.call(acts.supportAmendmentRoute, {
        ...{ as: supporter.session, params: { conclusion, amendment: "faster-replies" } },
        body: { code: supporter.code },
      });
      await api.call(acts.withdrawAmendmentRoute, {
        as: mover.session,
        params: others,
        body: { code: mover.code },
      });
      await stage.mailsArrive();
    },
    () => `by ${supports}, and by ${tables["training-together"]}`,
  );

  await stage.moveClockTo(CALENDAR.amendmentTakenOver);
  await progress.step(
    "It is taken over; a link is opened on a second device, and those concerned are told",
    async () => {
      const { session, code } = await withCode(stage, takesOver, "amendment");
      await api.call(acts.takeOverAmendmentRoute, {
        ...{ as: session, params: { conclusion, amendment: "training-together" } },
        body: { code },
      });
      await stage.openAsHead(takesOver, "a colleague's browser");
      await stage.mailsArrive();
    },
    () => `by ${takesOver}`,
  );
};
