import type { Call, Reply } from "./api.ts";
import { CONFERENCE, key, must } from "./conference-world.ts";
import type { Head } from "./heads.ts";

export const VOTES = `/conferences/${CONFERENCE}/votes` as const;

/** Puts a question of procedure to the vote; the vote goes by `procedure.<id>.v1`. */
export const putting = (chair: Call, id: string, more: object = {}): Promise<Reply> =>
  chair(`POST ${VOTES}`, {
    body: { on: "procedure", id, question: "Shall we adjourn?", method: "recorded", ...more },
    headers: key(),
  });

/** The id of a vote that was opened so. */
export const openVote = async (chair: Call, id: string, more: object = {}): Promise<string> =>
  (await must(putting(chair, id, more), 201)).body.id;

export const cast = (call: Call, vote: string, body: object, headers: object = key()): Promise<Reply> =>
  call(`POST /delegation/votes/${vote}/ballots`, { body, headers: { ...headers } });

/** Casts with a code that was mailed for it. */
export const votes = async (head: Head, vote: string, choice: string, more: object = {}): Promise<Reply> =>
  cast(head.call, vote, { code: await head.code("ballot"), choice, ...more });

export const votesInSecret = async (head: Head, vote: string, choice: string): Promise<Reply> =>
  head.call(`POST /delegation/votes/${vote}/secret-ballots`, { body: { code: await head.code("ballot"), choice } });

export const close = (chair: Call, vote: string): Promise<Reply> =>
  chair(`POST ${VOTES}/${vote}/closing`, { body: {}, headers: key() });

export const readVote = async (call: Call, vote: string) => (await must(call(`GET ${VOTES}/${vote}`), 200)).body;

export const enter = (call: Call, vote: string, hands: object): Promise<Reply> =>
  call(`POST ${VOTES}/${vote}/hands`, { body: { hands }, headers: key() });

export const correct = (call: Call, vote: string, body: object): Promise<Reply> =>
  call(`POST /delegation/votes/${vote}/corrections`, { body, headers: key() });
