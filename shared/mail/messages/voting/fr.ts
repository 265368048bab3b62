import type { Messages } from "../en.ts";
import type { voting as en } from "./en.ts";

/** French: what is put to the vote, how, and what it came to. */
export const voting: Pick<Messages, keyof typeof en> = {
  "label.question": "Question de procédure",
  "label.method": "Mode de scrutin",
  "label.ballot": "Numéro du bulletin",
  "label.votingCloses": "Clôture du vote",
  "label.yes": "Pour",
  "label.no": "Contre",
  "label.abstain": "Abstentions",
  "label.notVoting": "N’ont pas voté",
  "label.entitled": "Habilités à voter",
  "method.recorded": "Vote enregistré",
  "method.roll-call": "Vote par appel nominal",
  "method.show-of-hands": "Vote à main levée",
  "method.secret": "Scrutin secret",

  "ballot.button": "Voter",
  "ballot.delegate.how":
    "Pour voter, ouvrez votre lien personnel. Nous envoyons ensuite à cette adresse un code à six chiffres, qui vous permet de confirmer votre vote.",
  "ballot.contact.how":
    "Seul le chef de votre délégation, ou le chef par intérim, vote, avec le lien personnel qui lui a été envoyé.",
  "ballot.secret":
    "Le scrutin est secret\u00a0: nul ne peut connaître le vote de votre pays, et il ne peut plus être modifié une fois exprimé.",
  "ballot.next":
    "Dès que votre pays a voté, toutes les personnes qui parlent en son nom reçoivent un accusé de réception.",

  "ballot-open.event": "Vote ouvert",
  "ballot-open.heading": "Le vote est ouvert",
  "ballot-open.said": "La présidence a ouvert le vote décrit ci-dessous.",
  "ballot-open.delegate.ask": "Merci de voter pour votre pays {before}.",
  "ballot-open.delegate.now.ask":
    "Merci de voter pour votre pays dès maintenant, avant que la présidence ne déclare le vote clos.",
  "ballot-open.contact.ask": "Votre pays peut voter {before}.",
  "ballot-open.contact.now.ask": "Votre pays peut voter jusqu’à ce que la présidence déclare le vote clos.",
  "ballot-open.room.ask": "Le vote a lieu en salle. Merci d’y être présent(e) pour votre pays.",
  "ballot-open.room.contact.ask": "Le vote a lieu en salle, où votre délégation vote pour votre pays.",
  "ballot-open.room.roll-call":
    "La présidence appelle les délégations l’une après l’autre. Deux personnes saisissent, chacune de son côté, la réponse de chaque délégation.",
  "ballot-open.room.show-of-hands":
    "Les délégations lèvent la main. Deux personnes saisissent, chacune de son côté, le nombre de voix comptées.",

  "ballot-closing.event": "Vote attendu",
  "ballot-closing.heading": "Votre pays n’a pas encore voté",
  "ballot-closing.preheader": "Le vote sera clos le {when}.",
  "ballot-closing.said":
    "Le vote décrit ci-dessous sera bientôt clos, et le bulletin de votre pays ne nous est pas encore parvenu.",
  "ballot-closing.delegate.ask": "Merci de voter pour votre pays {before}.",
  "ballot-closing.contact.ask":
    "Merci d’inviter le chef de votre délégation, ou le chef par intérim, à voter {before}.",
  "ballot-closing.done": "Si votre pays a voté entre-temps, vous n’avez rien de plus à faire.",
};
