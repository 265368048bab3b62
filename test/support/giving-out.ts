import type { Language } from "#shared/domain/language.ts";
import type { Call, Reply } from "./api.ts";
import { CONFERENCE, key, must, type World } from "./conference-world.ts";
import { versioned } from "./nominating.ts";
import { textPlan } from "./samples.ts";

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

/** The secretariat, its rapporteur and the chair at work on one text, the sample one unless told. */
export const givingOut = async (world: World, id = "cooperation") => {
  const at = `/conferences/${CONFERENCE}/conclusions` as const;
  const path = `${at}/${id}` as const;
  const { organiser } = world;
  await must(organiser(`PUT /conferences/${CONFERENCE}/staff/chair`, { body: { roles: ["chair"] } }), 200);
  const chair = await world.signedIn("chair");
  const act = async (call: Call, method: "POST" | "PUT", what: string, body: object = {}): Promise<Reply> =>
    must(
      call(`${method} ${path}/${what}`, { body, headers: { ...key(), ...(await versioned(organiser, path)) } }),
      200,
    );
  return {
    draft: (plan: object = textPlan) =>
      must(organiser(`POST ${at}`, { body: { id, text: plan }, headers: key() }), 201),
    translate: async (language: keyof typeof WORDS): Promise<void> => {
      const { body } = await must(organiser(`GET ${path}/versions/1`), 200);
      const sources = [{ id: "title", ...body.title }, ...body.paragraphs];
      const passages = sources.map(({ id: passage, sourceHash }: { id: string; sourceHash: string }, place) => ({
        ...{ passage, sourceHash, text: WORDS[language][place] },
      }));
      await act(organiser, "PUT", `texts/${language}`, { passages });
      await act(organiser, "POST", `texts/${language}/review`, { passages: passages.map(({ passage }) => passage) });
    },
    circulate: () => act(organiser, "POST", "circulation"),
    release: (language: Language) => act(organiser, "POST", `texts/${language}/release`),
    openAmendments: (deadline: string) => act(chair, "POST", "amendment-round", { deadline }),
    withdraw: () => act(organiser, "POST", "withdrawal", { reason: "For the test" }),
  };
};

/** Imports members with the working languages told, each with a focal point. */
export const addReaders = (
  world: World,
  languages: Readonly<Record<string, Language>>,
  addressOf: (country: string) => string,
) =>
  must(
    world.organiser(`POST /conferences/${CONFERENCE}/members/imports`, {
      body: Object.entries(languages).map(([country, language]) => ({
        ...{ country, language },
        focalPoint: { name: `Focal point of ${country}`, email: addressOf(country) },
      })),
    }),
    200,
  );
