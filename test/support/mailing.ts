import type { MailingPlan } from "#shared/domain/mailing.ts";

const text = (subject: string, body: string) => ({ subject, body });

/** A mailing as an organiser sends it. */
export const mailingPlan = (changes: Partial<MailingPlan> = {}): MailingPlan => ({
  audience: { roles: ["focal-point"] },
  texts: {
    ar: text("حافلات من المطار", "السيد {name}، الحافلات جاهزة لوفد {country}."),
    en: text("Buses from the airport", "Dear {name}, buses wait for {country}.\n\nPlease have your badge ready."),
    fr: text("Navettes depuis l’aéroport", "Bonjour {name}, des navettes attendent {country}."),
    es: text("Autobuses desde el aeropuerto", "Estimado/a {name}: los autobuses esperan a {country}."),
  },
  mailClass: "INFO",
  ...changes,
});
