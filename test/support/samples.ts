import type * as z from "zod";
import type { TextPlan } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { ConferencePlan } from "#shared/domain/conference.ts";
import type { Nominee } from "#shared/domain/delegation-commands.ts";
import type { Nomination } from "#shared/domain/person.ts";

const texts = (text: string) => ({ ar: text, en: text, fr: text, es: text });

/** What an organiser sends to create the 15th conference. */
export const conferencePlan = {
  title: {
    ar: "المؤتمر السنوي الخامس عشر لرؤساء المكاتب المركزية الوطنية",
    en: "15th Annual Conference of Heads of National Central Bureaus",
    fr: "15e conférence annuelle des chefs de Bureaux centraux nationaux",
    es: "15.ª Conferencia Anual de Jefes de Oficinas Centrales Nacionales",
  },
  venue: {
    name: texts("Cité internationale"),
    city: { ar: "ليون", en: "Lyon", fr: "Lyon", es: "Lyon" },
    country: "FRA",
  },
  zone: "Europe/Paris",
  startsOn: "2019-04-09",
  endsOn: "2019-04-11",
  nominationDeadline: "2019-02-16T00:00",
  confirmationDeadline: "2019-03-16T00:00",
  secretariat: { name: texts("Conference secretariat"), email: "secretariat@passerelle.example" },
};

export const sampleConference = (changes: Partial<Conference> = {}): Conference => ({
  ...ConferencePlan.parse(conferencePlan),
  id: "honcb-15",
  state: "ANNOUNCED",
  version: 1,
  rulesVersion: 1,
  ...changes,
});

export const nomination = (changes: Partial<Nomination> = {}): Nomination => ({
  category: "HEAD",
  familyName: "Dupont",
  givenNames: "Marie",
  position: "Head of NCB",
  email: "marie.dupont@ncb-fra.example",
  language: "fr",
  ...changes,
});

export const nominee = (id: string, changes: Partial<Nominee> = {}): Nominee => ({
  ...nomination({ email: `${id}@ncb.example` }),
  id,
  ...changes,
});

/** A text of conclusions as its rapporteur drafts it, in French. */
export const textPlan = {
  original: "fr",
  title: "Conclusions sur la coopération",
  paragraphs: [
    { id: "recalling", part: "preamble", origin: { kind: "rapporteur" }, text: "Rappelant les travaux de 2018," },
    {
      id: "information-sharing",
      part: "operative",
      origin: { kind: "region", region: "europe" },
      text: "Invite les bureaux à échanger leurs informations sans délai.",
    },
    {
      id: "training",
      part: "operative",
      origin: { kind: "session", session: "round-table-africa" },
      text: "Encourage la formation des agents.",
    },
  ],
} as const satisfies z.input<typeof TextPlan>;
