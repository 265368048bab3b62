import type { Language } from "#shared/domain/language.ts";
import type { Call, Reply } from "./api.ts";
import { CONFERENCE, key, must, type World } from "./conference-world.ts";
import { textPlan } from "./samples.ts";

export const TEXTS = `/conferences/${CONFERENCE}/conclusions` as const;

export interface Staff {
  readonly rapporteur: Call;
  readonly chair: Call;
  readonly desk: Call;
}

/** A rapporteur, a chair and a desk of the sample conference, besides its organiser. */
export const staffOf = async ({ organiser, signedIn }: World): Promise<Staff> => {
  const staff = async (role: string) => {
    await must(organiser(`PUT /conferences/${CONFERENCE}/staff/${role}`, { body: { roles: [role] } }), 200);
    return signedIn(role);
  };
  return { rapporteur: await staff("rapporteur"), chair: await staff("chair"), desk: await staff("desk") };
};

export const draft = (call: Call, id: string, text: object = textPlan): Promise<Reply> =>
  call(`POST ${TEXTS}`, { body: { id, text }, headers: key() });

export const etagOf = async (call: Call, id: string): Promise<string> =>
  (await must(call(`GET ${TEXTS}/${id}`), 200)).etag;

/** Does something to a text as it is now. */
export const act = async (
  call: Call,
  id: string,
  what: `${"POST" | "PUT"} ${string}`,
  body: object = {},
): Promise<Reply> => {
  const [method, path] = what.split(" ") as ["POST" | "PUT", string];
  return call(`${method} ${TEXTS}/${id}/${path}`, {
    body,
    headers: { ...(method === "POST" && key()), "if-match": await etagOf(call, id) },
  });
};

export const versionOf = async (call: Call, id: string, version = 1) =>
  (await must(call(`GET ${TEXTS}/${id}/versions/${version}`), 200)).body;

/** Passages as somebody would translate them who reads the version. */
export const translationsOf = async (call: Call, id: string, language: Language, version = 1) => {
  const { original, title, paragraphs } = await versionOf(call, id, version);
  return [{ id: "title", ...title }, ...paragraphs].map(({ id: passage, texts, sourceHash }) => ({
    ...{ passage, sourceHash, text: `${language}: ${texts[original]}` },
  }));
};

/** Translates the whole version, and says of every passage that it is what the original says. */
export const translated = async (call: Call, id: string, languages: readonly Language[], version = 1) => {
  for (const language of languages) {
    const passages = await translationsOf(call, id, language, version);
    await must(act(call, id, `PUT texts/${language}`, { passages }), 200);
    const names = passages.map(({ passage }) => passage);
    await must(act(call, id, `POST texts/${language}/review`, { passages: names }), 200);
  }
};
