import { circulateRoute, draftConclusionRoute, readConclusionRoute } from "#shared/contracts/conclusions.ts";
import { grantRolesRoute } from "#shared/contracts/staff.ts";
import { CALENDAR } from "../conference-plan.ts";
import type { Stage } from "../stage.ts";
import { CONCLUSIONS, type ConclusionName, ORIGINAL, wordsOf } from "../texts-of-conference.ts";
import { translateText } from "./translate-text.ts";

const NAMES = Object.keys(CONCLUSIONS) as ConclusionName[];
const ROLES = ["chair", "rapporteur", "desk"] as const;

/** The rapporteur drafts what the conference is to conclude, and has it translated; the organiser sends it out. */
export const draftTexts = async (stage: Stage): Promise<void> => {
  const { api, inbox, params, progress } = stage;
  await stage.moveClockTo(CALENDAR.textsDrafted);
  await progress.step(
    "People are given their roles",
    async () => {
      const as = await stage.organiser();
      for (const role of ROLES)
        await api.call(grantRolesRoute, { as, params: { ...params, subject: role }, body: { roles: [role] } });
    },
    () => ROLES.join(", "),
  );
  await progress.step(
    "Conclusions are drafted and translated",
    async () => {
      for (const name of NAMES) await draft(stage, name);
    },
    () => `${NAMES.length} texts in four languages`,
  );
  await progress.step(
    "They are circulated",
    async (tick) => {
      for (const [at, name] of NAMES.entries()) {
        await stage.moveClockTo(CALENDAR.circulations[at] as string);
        await circulate(stage, name);
        tick(at + 1, NAMES.length);
      }
    },
    // Reminders go on the way.
    () => `${inbox.mails.filter(({ kind }) => kind === "circulation").length} mails`,
  );
};

const draft = async (stage: Stage, id: ConclusionName): Promise<void> => {
  const { api, params, staff } = stage;
  const paragraphs = CONCLUSIONS[id].paragraphs.map(({ id: paragraph, part, origin }) => ({
    ...{ id: paragraph, part, origin, text: wordsOf(id, paragraph, ORIGINAL) },
  }));
  const text = { original: ORIGINAL, title: wordsOf(id, "title", ORIGINAL), paragraphs } as never;
  await api.call(draftConclusionRoute, { as: await staff("rapporteur"), params, body: { id, text } });
  await translateText(stage, id, (passage, language) => wordsOf(id, passage, language));
};

/** Gives the current version out, in every language that is ready. */
export const circulate = async (stage: Stage, conclusion: ConclusionName): Promise<void> => {
  const { api, params } = stage;
  const as = await stage.organiser();
  const path = { ...params, conclusion };
  const { version } = await api.call(readConclusionRoute, { as, params: path });
  const { current } = await api.call(circulateRoute, { as, params: path, ifMatch: version, body: {} });
  const out = Object.keys(current.out).length;
  if (out !== 4) throw new Error(`${conclusion} was to be out in four languages, and is in ${out}: see its versions.`);
  await stage.mailsArrive();
};
