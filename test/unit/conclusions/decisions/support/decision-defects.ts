import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { sameService, served } from "../../silence/support/silence-defects.ts";
import { type Needs, OPENED, type Setting } from "./memory-decisions.ts";

type Defect = Pick<Setting, "defect" | "guarded">;

/** Everybody looks proven to know, whatever was heard; what is kept tells what was heard. */
export const blindToService: Defect = {
  defect: ({ findSilence, saveDecision }: Needs) => {
    const heard = new Map<string, Silence>();
    return {
      findSilence: async (conference, id) => {
        const silence = await findSilence(conference, id);
        if (silence === undefined) return undefined;
        heard.set(id, silence);
        return silence.state === "OPEN" ? served(silence) : silence;
      },
      saveDecision: (change, context, answer) => {
        const { silence } = change;
        const before = silence && heard.get(silence.after.id);
        if (silence === undefined || before === undefined) return saveDecision(change, context, answer);
        return saveDecision(
          { ...change, silence: { ...silence, after: sameService(silence.after, before) } },
          context,
          answer,
        );
      },
    };
  },
};

/** Once the silence runs, the clock of every use case is off by so many milliseconds. */
export const clockOff = (ms: number): Defect => ({
  defect: ({ now }) => ({
    now: () => {
      const at = now();
      return at.toISOString() === OPENED ? at : new Date(at.getTime() + ms);
    },
  }),
});

/** Any mail counts as one that announced this silence. */
export const hearsay: Defect = {
  defect: ({ findMail }) => ({
    findMail: async (key) => {
      const entry = await findMail(key);
      return entry && ({ ...entry, particulars: { ...entry.particulars, decision: "cooperation.1" } } as typeof entry);
    },
  }),
};

export const unguarded: Defect = { guarded: false };
