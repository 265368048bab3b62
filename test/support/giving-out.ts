import type { Language } from "#shared/domain/language.ts";
import type { Call } from "./api.ts";
import { addressOf, CONFERENCE, must, type World } from "./conference-world.ts";
import { act, draft, staffOf, versionOf } from "./texts.ts";

/** What the sample text says in other languages, its title first. */
export const WORDS = {
  en: [
    "Conclusions on cooperation",
    "Recalling the work done in 2018,",
    "Invites bureaus to share their information without delay.",
    "Encourages the training of officers.",
  ],
  ar: [
    "استنتاجات بشأن التعاون",
    "إذ يستذكر أعمال عام 2018،",
    "يدعو المكاتب إلى تبادل المعلومات دون تأخير.",
    "يشجع تدريب الموظفين.",
  ],
} as const satisfies Partial<Record<Language, readonly string[]>>;

/** The secretariat and the chair at work on one text, the sample one unless told. */
export const givingOut = async (world: World, id = "cooperation") => {
  const { organiser } = world;
  const { chair } = await staffOf(world);
  const done = (call: Call, what: `${"POST" | "PUT"} ${string}`, body?: object) => must(act(call, id, what, body), 200);
  return {
    draft: (plan?: object) => must(draft(organiser, id, plan), 201),
    translate: async (language: keyof typeof WORDS): Promise<void> => {
      const { title, paragraphs } = await versionOf(organiser, id);
      const passages = [{ id: "title", ...title }, ...paragraphs].map(({ id: passage, sourceHash }, place) => ({
        ...{ passage, sourceHash, text: WORDS[language][place] },
      }));
      await done(organiser, `PUT texts/${language}`, { passages });
      await done(organiser, `POST texts/${language}/review`, { passages: passages.map(({ passage }) => passage) });
    },
    circulate: () => done(organiser, "POST circulation"),
    release: (language: Language) => done(organiser, `POST texts/${language}/release`),
    openAmendments: (deadline: string) => done(chair, "POST amendment-round", { deadline }),
    withdraw: () => done(organiser, "POST withdrawal", { reason: "For the test" }),
  };
};

/** Imports members with the working languages told, each with a focal point. */
export const addReaders = (world: World, languages: Readonly<Record<string, Language>>) =>
  must(
    world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, {
      body: Object.entries(languages).map(([country, language]) => ({
        ...{ country, language },
        focalPoint: { name: `Focal point of ${country}`, email: addressOf(country) },
      })),
    }),
    200,
  );
