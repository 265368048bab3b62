import {
  closeAmendments,
  openAmendments,
  type Needs as RoundNeeds,
  withdrawConclusion,
} from "#functions/conclusions/amendment-round.ts";
import { circulate, releaseLanguage } from "#functions/conclusions/circulate.ts";
import { draftConclusion } from "#functions/conclusions/draft-conclusion.ts";
import { compareVersions, listVersions, readVersion } from "#functions/conclusions/read-versions.ts";
import { reviseText } from "#functions/conclusions/revise-text.ts";
import { reviewTranslation, translate } from "#functions/conclusions/translate.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import type { StaffRole } from "#shared/contracts/route.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { KeyDate } from "#shared/domain/reminders/moment.ts";
import { sampleConference } from "#test/support/samples.ts";
import { samplePlan, sha256 } from "./sample-text.ts";

type Save = Parameters<RoundNeeds["saveConclusion"]>[0];

/** Texts of one conference in memory, with what was saved last; words are kept by version, as they stand. */
export const memoryConclusions = (conference: Conference = sampleConference()) => {
  const kept = new Map<string, KeptConclusion>();
  const texts = new Map<string, ConclusionText>();
  const keyDates = new Map<string, KeyDate>();
  const saves: Save[] = [];
  let clock = new Date("2019-03-01T09:00:00.000Z");
  let state = conference;

  const needs: RoundNeeds & Parameters<typeof draftConclusion>[0] = {
    findConference: async (id) => (id === state.id ? state : undefined),
    findMember: async (_, country) => (country === "FRA" ? ({ country } as never) : undefined),
    findConclusion: async (_, id) => kept.get(id),
    findBook: async () => undefined,
    readText: async ({ conclusion }, version) => texts.get(`${conclusion.id}/${version}`),
    findKeyDate: async (_, id) => keyDates.get(id),
    hash: sha256,
    saveConclusion: async (given) => {
      const save = given as Save;
      saves.push(save);
      const { after, title, text, keyDate } = save;
      kept.set(after.id, { conclusion: after, title, words: {} });
      if (text) texts.set(`${after.id}/${after.current.version}`, text.after);
      if (keyDate && "set" in keyDate) keyDates.set(keyDate.set.id, keyDate.set);
      if (keyDate && "remove" in keyDate) keyDates.delete(keyDate.remove.id);
    },
  };
  const { saveConclusion: _, ...reading } = needs;

  const useCases = {
    revise: reviseText(needs),
    translate: translate(needs),
    review: reviewTranslation(needs),
    circulate: circulate(needs),
    release: releaseLanguage(needs),
    open: openAmendments(needs),
    close: closeAmendments(needs),
    withdraw: withdrawConclusion(needs),
    readVersion: readVersion(reading),
    listVersions: listVersions(reading),
    compare: compareVersions(reading),
  };

  const request = (role: StaffRole | readonly StaffRole[], parts: object) => ({
    caller: { kind: "staff", subject: `the-${role}`, roles: [role].flat(), memberships: [] },
    command: { actor: { kind: "staff", id: `the-${role}` }, requestId: "r", now: clock },
    ...parts,
  });
  const params = { conference: conference.id, conclusion: "cooperation" };

  return {
    ...{ saves, keyDates, texts },
    now: (at: string) => {
      clock = new Date(at);
    },
    become: (changes: Partial<Conference>) => {
      state = { ...state, ...changes };
    },
    /** Another state of the text, as commands would leave it that are not given here. */
    put: (conclusion: Conclusion, text?: ConclusionText) => {
      kept.set(conclusion.id, { conclusion, title: {}, words: {} });
      if (text) texts.set(`${conclusion.id}/${conclusion.current.version}`, text);
    },
    conclusion: () => kept.get("cooperation")?.conclusion as Conclusion,
    draft: (role: StaffRole | readonly StaffRole[] = "rapporteur", body: object = {}) =>
      draftConclusion(needs)(
        request(role, {
          params: { conference: conference.id },
          body: { id: "cooperation", sponsor: "secretariat", text: samplePlan, ...body },
        }) as never,
      ),
    /** Does it as somebody of this role, from the version that stands. */
    as: (
      role: StaffRole | readonly StaffRole[],
      what: keyof typeof useCases,
      parts: { body?: object; language?: string; query?: object; version?: number; ifMatch?: number } = {},
    ) => {
      const { language, version, body = {}, query, ifMatch = kept.get("cooperation")?.conclusion.version } = parts;
      const places = { ...params, ...(language && { language }), ...(version && { version }) };
      return useCases[what](request(role, { params: places, body, query, ifMatch }) as never) as Promise<{
        // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the contract tests check
        body: any;
        version?: number;
      }>;
    },
  };
};
