import type { Messages } from "../en.ts";
import type { circulating as en } from "./en.ts";

/** French: texts that go out to delegations, and the time for amendments to them. */
export const circulating: Pick<Messages, keyof typeof en> = {
  "label.text": "Texte",
  "label.paragraphs": "Paragraphes",
  "label.languages": "Disponible en",
  "language.ar": "arabe",
  "language.en": "anglais",
  "language.fr": "français",
  "language.es": "espagnol",

  "text.button": "Lire le texte",
  "text.link": "Votre lien personnel ouvre le texte. Aucun compte ni mot de passe n’est nécessaire.",
  "text.delegate": "Le point de contact de votre pays dispose d’un lien personnel qui ouvre le texte.",

  "circulation.first.event": "Projet de conclusions",
  "circulation.first.heading": "Un projet de conclusions pour votre délégation",
  "circulation.first.said": "Le projet de conclusions désigné ci-dessous a été distribué aux délégations.",
  "circulation.revised.event": "Projet de conclusions révisé",
  "circulation.revised.heading": "Un texte révisé pour votre délégation",
  "circulation.revised.said":
    "Le projet de conclusions désigné ci-dessous a été révisé et distribué aux délégations. Cette version remplace la précédente.",
  "circulation.preheader": "Vous n’avez rien à faire pour l’instant.",
  "circulation.next":
    "Vous n’avez rien à faire pour l’instant. Nous vous écrirons dès que des amendements pourront être présentés.",

  "amendments-open.event": "Dépôt des amendements",
  "amendments-open.heading": "Des amendements peuvent être présentés",
  "amendments-open.said":
    "Le délai de présentation des amendements au projet de conclusions désigné ci-dessous a commencé.",
  "amendments-open.how":
    "Le chef de votre délégation, ou le chef par intérim, présente les amendements avec le lien personnel qui lui a été envoyé. Chacun porte sur un seul paragraphe et peut être rédigé dans toute langue de la conférence.",
  "amendments-open.delegate.how":
    "Vous pouvez y présenter des amendements\u00a0: chacun porte sur un seul paragraphe et peut être rédigé dans toute langue de la conférence. Pour chacun, nous envoyons un code à six chiffres à cette adresse.",
};
