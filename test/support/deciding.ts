import type { Call, Reply } from "./api.ts";
import { CONFERENCE, key, must, type World } from "./conference-world.ts";
import { act, draft, type Staff, translated } from "./texts.ts";

const AT = `/conferences/${CONFERENCE}` as const;

/** A text that is out in all four languages. */
export const circulated = async (world: World, { rapporteur }: Staff, id: string): Promise<void> => {
  await must(draft(rapporteur, id), 201);
  await translated(rapporteur, id, ["ar", "en", "es"]);
  await must(act(world.organiser, id, "POST circulation"), 200);
};

/** Their credentials are in order. */
export const accredited = (world: World, ...countries: string[]) =>
  must(
    world.organiser(`POST ${AT}/roll/credentials`, { body: { credentials: "ACCEPTED", countries }, headers: key() }),
    200,
  );

/** They are in the room, or not any more. */
export const inRoom = (world: World, countries: Readonly<Record<string, boolean>>) =>
  must(
    world.organiser(`POST ${AT}/roll/presence`, {
      body: { delegations: Object.entries(countries).map(([country, present]) => ({ country, present })) },
      headers: key(),
    }),
    200,
  );

export const standing = (world: World, country: string, body: object) =>
  must(
    world.organiser(`PUT ${AT}/roll/standings/${country}`, {
      body: { as: "member", inGoodStanding: true, credentials: "ACCEPTED", ...body },
    }),
    200,
  );

/** Puts a question on a text as it is now. */
export const question = (chair: Call, id: string, body: object): Promise<Reply> =>
  act(chair, id, "POST decision", body);

/** Does something to a decision, as somebody of the secretariat or as a delegation. */
export const toDecision = (call: Call, decision: string, what: string, body: object = {}): Promise<Reply> =>
  call(`POST ${AT}/decisions/${decision}/${what}`, { body, headers: key() });

export const readDecision = async (call: Call, decision: string) =>
  (await must(call(`GET ${AT}/decisions/${decision}`), 200)).body;

export const objectTo = (call: Call, decision: string, body: object, headers: object = key()): Promise<Reply> =>
  call(`POST /delegation/decisions/${decision}/objections`, {
    body: { language: "fr", ...body },
    headers: { ...headers },
  });
