import type { Messages } from "../en.ts";
import type { reminding as en } from "./en.ts";

/** French: dates, reminders of them, and what became of them. */
export const reminding: Pick<Messages, keyof typeof en> = {
  when: "{day} à\u00a0{time}",
  inZone: "{when} ({zone})",

  "label.country": "Pays",
  "label.subject": "Objet",
  "label.amendBy": "Amendements",
  "label.objectBy": "Objections",
  "label.dueBy": "Échéance",
  "label.opens": "Ouverture",
  "label.closes": "Clôture",
  "label.begins": "Début",

  desk: "Bureau régional ({region})",
  "region.africa": "Afrique",
  "region.americas": "Amériques",
  "region.asia-south-pacific": "Asie et Pacifique Sud",
  "region.europe": "Europe",
  "region.middle-east-north-africa": "Moyen-Orient et Afrique du Nord",

  "date.invitation-sent": "Nous avons invité votre pays le {when}.",
  "date.nomination-deadline.ahead": "Les délégations peuvent être désignées jusqu’au {when}.",
  "date.nomination-deadline.passed": "La désignation des délégations a pris fin le {when}.",
  "date.confirmation-deadline.ahead": "Les délégations peuvent être confirmées jusqu’au {when}.",
  "date.confirmation-deadline.passed": "La confirmation des délégations a pris fin le {when}.",
  "date.conference-start.ahead": "La conférence s’ouvre le {when}.",
  "date.conference-start.passed": "La conférence s’est ouverte le {when}.",
  "date.conference-end.ahead": "La conférence s’achève le {when}.",
  "date.conference-end.passed": "La conférence s’est achevée le {when}.",
  "date.session-start.ahead": "La séance commence le {when}.",
  "date.session-start.passed": "La séance a commencé le {when}.",
  "date.amendment-deadline.ahead": "Les amendements peuvent être présentés jusqu’au {when}.",
  "date.amendment-deadline.passed": "Le délai de présentation des amendements a expiré le {when}.",
  "date.silence-expiry.ahead": "Des objections peuvent être formulées jusqu’au {when}.",
  "date.silence-expiry.passed": "Le délai pour formuler des objections a expiré le {when}.",
  "date.action-due.ahead": "Cette action est à mener à bien au plus tard le {when}.",
  "date.action-due.passed": "Cette action était à mener à bien au plus tard le {when}.",

  "reminder.has-not-opened-invitation.event": "Rappel\u00a0: votre réponse",
  "reminder.has-not-opened-invitation.heading": "La réponse de votre pays est attendue",
  "reminder.has-not-opened-invitation.said":
    "La réponse de votre pays à notre invitation ne nous est pas encore parvenue.",
  "reminder.has-not-opened-invitation.ask":
    "Merci de désigner votre délégation, ou de décliner l’invitation, au plus tard le {when}.",
  "reminder.has-not-submitted.event": "Rappel\u00a0: votre délégation",
  "reminder.has-not-submitted.heading": "La délégation de votre pays est attendue",
  "reminder.has-not-submitted.said": "La délégation de votre pays n’est pas encore inscrite.",
  "reminder.has-not-submitted.ask":
    "Merci d’en transmettre la composition, ou de décliner l’invitation, au plus tard le {when}.",
  "reminder.has-not-confirmed.event": "Rappel\u00a0: délégation à confirmer",
  "reminder.has-not-confirmed.heading": "Votre délégation n’est pas encore confirmée",
  "reminder.has-not-confirmed.said":
    "La délégation de votre pays est acceptée, mais sa présence n’est pas encore confirmée.",
  "reminder.has-not-confirmed.ask": "Merci de confirmer, au plus tard le {when}, que ses membres seront présents.",
  "reminder.delegate.ask":
    "Merci d’inviter le point de contact de votre pays à faire le nécessaire au plus tard le {when}.",
  "reminder.late.ask":
    "Le délai prévu est écoulé. Si votre pays souhaite malgré tout participer, merci de répondre à ce message.",
  "reminder.done": "Si le nécessaire a été fait entre-temps, vous n’avez rien de plus à faire.",
  "reminder.alternate.why":
    "Nous avons déjà adressé un rappel au point de contact de votre pays, jusqu’ici sans réponse. Vous recevez ce message en tant que contact suppléant et pouvez faire le nécessaire de la même manière.",
  "reminder.head.why":
    "Nous avons déjà adressé un rappel au point de contact de votre pays, jusqu’ici sans réponse. Vous recevez ce message en tant que chef de la délégation.",

  "reminder.invitation-sent.event": "Rappel\u00a0: invitation",
  "reminder.invitation-sent.heading": "Notre invitation à votre pays",
  "reminder.nomination-deadline.event": "Rappel\u00a0: désignations",
  "reminder.nomination-deadline.heading": "Délai de désignation des délégations",
  "reminder.confirmation-deadline.event": "Rappel\u00a0: confirmations",
  "reminder.confirmation-deadline.heading": "Délai de confirmation des délégations",
  "reminder.conference-start.event": "Rappel\u00a0: ouverture",
  "reminder.conference-start.heading": "Ouverture de la conférence",
  "reminder.conference-end.event": "Rappel\u00a0: clôture",
  "reminder.conference-end.heading": "Clôture de la conférence",
  "reminder.session-start.event": "Rappel\u00a0: séance",
  "reminder.amendment-deadline.event": "Rappel\u00a0: amendements",
  "reminder.silence-expiry.event": "Rappel\u00a0: objections",
  "reminder.silence-expiry.said":
    "Ce texte est réputé adopté si aucune objection n’est formulée dans le délai imparti.",
  "reminder.action-due.event": "Rappel\u00a0: action à mener",

  "escalation.event": "Pays sans réponse",
  "escalation.heading": "Un pays n’a pas répondu",
  "escalation.has-not-opened-invitation.said": "Le pays indiqué ci-dessous n’a pas répondu à l’invitation.",
  "escalation.has-not-submitted.said": "La délégation du pays indiqué ci-dessous n’est pas encore inscrite.",
  "escalation.has-not-confirmed.said":
    "La délégation du pays indiqué ci-dessous est acceptée, mais sa présence n’est pas confirmée.",
  "escalation.count": "Nous avons relancé ce pays {count, plural, one {une fois} other {#\u00a0fois}}, sans réponse.",
  "escalation.ask": "Merci de le joindre par un autre moyen, afin qu’il fasse le nécessaire au plus tard le {when}.",
  "escalation.late.ask": "Merci de le joindre par un autre moyen\u00a0: le délai prévu est écoulé.",
  "escalation.next": "Ses contacts figurent dans le répertoire des membres.",

  "date-changed.event": "Date modifiée",
  "date-changed.heading": "La date a changé",
  "date-changed.said": "Une date que nous vous avions indiquée a changé. Voici ce qui vaut désormais\u00a0:",

  "conference-off.postponed.event": "Conférence reportée",
  "conference-off.postponed.preheader": "De nouvelles dates suivront. L’inscription de votre pays est maintenue.",
  "conference-off.postponed.heading": "La conférence est reportée",
  "conference-off.postponed.said":
    "La conférence n’aura pas lieu aux dates annoncées. Nous vous écrirons dès que les nouvelles dates seront connues.",
  "conference-off.postponed.ask":
    "L’inscription de votre pays est maintenue\u00a0: vous n’avez rien à faire pour le moment.",
  "conference-off.cancelled.event": "Conférence annulée",
  "conference-off.cancelled.preheader": "Elle n’aura pas lieu. Vous n’avez rien à faire.",
  "conference-off.cancelled.heading": "La conférence est annulée",
  "conference-off.cancelled.said":
    "Nous avons le regret de vous informer que la conférence n’aura pas lieu. Toute confirmation antérieure cesse d’être valable.",
  "conference-off.cancelled.ask": "Vous n’avez rien à faire.",
};
