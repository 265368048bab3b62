/** The addresses that only the local cloud has: its clock, its inbox, and the wait until everything is done. */
export interface LocalMachine {
  /** For the first organiser, or for the staff member named. */
  token(subject?: string): Promise<string>;
  moveClockTo(instant: string): Promise<void>;
  /** Waits until no record, message or event is left to work on. */
  settle(): Promise<void>;
  letters(after: string): Promise<Letter[]>;
  raw(letter: Letter): Promise<ArrayBuffer>;
}

export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

const SETTLE_MS = 90_000;
/** A machine that is busy with something else may need several times as long. */
const SETTLES = 3;

export const localMachineAt = (url: string): LocalMachine => {
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await fetch(url + path, init);
    if (!response.ok) throw new Error(`${url}${path} answered ${response.status}: ${await response.text()}`);
    return response;
  };

  return {
    token: async (subject = "") => (await ask(`/token?subject=${encodeURIComponent(subject)}`)).text(),
    moveClockTo: async (instant) => {
      await ask("/clock", { method: "POST", body: JSON.stringify({ now: instant }) });
    },
    settle: async () => {
      const idle = () => ask(`/idle?timeout=${SETTLE_MS}`);
      for (let left = SETTLES - 1; left > 0; left--) {
        const settled = await idle().catch(() => undefined);
        if (settled) return;
      }
      await idle();
    },
    letters: async (after) => {
      const { messages } = (await (await ask(`/inbox.json?after=${after}`)).json()) as { messages: Letter[] };
      return messages;
    },
    raw: async ({ id }) => (await ask(`/inbox/${id}/raw`)).arrayBuffer(),
  };
};
