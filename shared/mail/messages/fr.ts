import { acting } from "./acting/fr.ts";
import { circulating } from "./circulating/fr.ts";
import { deciding } from "./deciding/fr.ts";
import type { Messages } from "./en.ts";
import { reminding } from "./reminding/fr.ts";
import { voting } from "./voting/fr.ts";

/** French. */
export const fr: Messages = {
  attention: "À l’attention de\u00a0: {name}",
  salutation: "Madame, Monsieur,",
  "deadline.wholeDay": "{weekday}, jusqu’à la fin de la journée ({zone})",
  "deadline.time": "{weekday}, {time} ({zone})",
  moment: "{day}, {time} ({zone})",
  place: "{name}, {city}, {country}",
  placeAndDates: "{city}, {dates}",
  subject: "{event} – {city}, {dates}",
  fact: "{label}\u00a0: {value}",

  "label.delegation": "Délégation",
  "label.dates": "Dates",
  "label.venue": "Lieu",
  "label.answerBy": "Délai de réponse",
  "label.submitBy": "Délai de transmission",
  "label.confirmBy": "Délai de confirmation",
  "label.receivedOn": "Réception",
  "label.noticed": "Constaté le",
  "label.name": "Nom",
  "label.role": "Qualité",
  "label.leaves": "Membre sortant",
  "label.joins": "Membre entrant",
  "label.reason": "Motif indiqué",
  "role.HEAD": "Chef de délégation",
  "role.ALTERNATE": "Chef de délégation suppléant(e)",
  "role.ADVISER": "Conseiller(ère)",
  "role.OBSERVER": "Observateur(trice)",

  "link.alone": "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
  "link.personal":
    "Ce lien vous est personnel. Merci de ne pas transférer ce message\u00a0: quiconque détient le lien peut consulter votre délégation.",
  questions: "Pour toute question, il vous suffit de répondre à ce message.",
  unexpected: "Si cette démarche n’émane pas de votre pays, merci de répondre sans délai à ce message.",
  automatic: "Ce message a été envoyé automatiquement. Votre réponse parviendra au secrétariat.",

  "invitation.event": "Invitation",
  "invitation.preheader": "Merci de désigner votre délégation, ou de vous excuser, au plus tard le {day}.",
  "invitation.heading": "Votre pays est invité",
  "invitation.honour": "Nous avons l’honneur d’inviter votre pays à participer à cette conférence.",
  "invitation.ask":
    "Nous vous prions de bien vouloir désigner votre délégation, ou nous faire savoir que votre pays ne participera pas, au plus tard le {day}.",
  "invitation.how":
    "Votre lien personnel ouvre l’inscription de votre pays. Aucun compte ni mot de passe n’est nécessaire.",
  "invitation.button": "Répondre à l’invitation",
  "invitation.next":
    "Avant que vous ne transmettiez la composition de votre délégation, un code à six chiffres est envoyé à cette adresse pour s’assurer qu’il s’agit bien de vous. Vous recevez ensuite un accusé de réception, puis la décision du secrétariat.",

  "link.event": "Votre lien",
  "link.preheader": "Il ouvre l’inscription de votre délégation.",
  "link.heading": "Votre lien vers l’inscription",
  "link.ask": "Voici le lien vers l’inscription de votre pays. Merci d’utiliser désormais celui-ci.",
  "link.button": "Ouvrir l’inscription",
  "link.why":
    "Vous le recevez parce qu’il a été demandé pour votre adresse ou parce que le secrétariat l’a renouvelé. Si vous ne l’attendiez pas, vous n’avez rien à faire.",

  "code.event": "Votre code",
  "code.preheader": "Votre code est {code}. Il est valable 10\u00a0minutes.",
  "code.heading": "Votre code",
  "code.ask": "Saisissez ce code pour transmettre la composition de votre délégation\u00a0:",
  "code.validity": "Il est valable 10\u00a0minutes à compter de votre demande, et une seule fois.",
  "code.never":
    "Ne le communiquez à personne. Nul n’est en droit de vous le demander, par téléphone ou par écrit\u00a0: ni le secrétariat, ni l’organisation, ni vos propres services.",
  "code.unexpected":
    "Si vous n’avez pas demandé de code, il se peut qu’une autre personne détienne votre lien. Gardez le code pour vous et répondez à ce message.",

  "submission-receipt.event": "Composition de la délégation reçue",
  "submission-receipt.preheader": "Le secrétariat va l’examiner. Vous n’avez rien à faire pour le moment.",
  "submission-receipt.heading": "Nous avons reçu la composition de votre délégation",
  "submission-receipt.said":
    "{count, plural, one {Votre délégation compte un membre.} other {Votre délégation compte #\u00a0membres.}} Le secrétariat va en examiner la composition et écrira au point de contact de votre pays.",
  "submission-receipt.next": "D’ici là, vous n’avez rien à faire.",

  "regrets-receipt.event": "Réponse négative reçue",
  "regrets-receipt.preheader": "Votre pays ne participera pas. Vous pouvez revenir sur cette réponse jusqu’au {day}.",
  "regrets-receipt.heading": "Nous avons pris note de votre réponse",
  "regrets-receipt.said":
    "Votre pays nous a fait savoir qu’il ne participera pas. Nous vous remercions de votre réponse.",
  "regrets-receipt.next":
    "En cas de changement, vous pouvez revenir sur cette réponse jusqu’au {day}, avec le lien de votre invitation.",

  "decision-approved.event": "Délégation acceptée, à confirmer",
  "decision-approved.preheader": "Merci de confirmer votre délégation au plus tard le {day}.",
  "decision-approved.heading": "Votre délégation est acceptée",
  "decision-approved.ask":
    "Nous vous prions de bien vouloir confirmer, au plus tard le {day}, que ses membres seront présents.",
  "decision-approved.button": "Confirmer la délégation",
  "decision-approved.next":
    "Chaque membre reçoit ensuite une confirmation personnelle. En cas d’empêchement, vous pouvez désigner un remplaçant avec le même lien.",

  "decision-returned.event": "Délégation à corriger",
  "decision-returned.preheader": "Merci de la corriger et de la transmettre à nouveau au plus tard le {day}.",
  "decision-returned.heading": "La composition de votre délégation doit être corrigée",
  "decision-returned.ask":
    "Nous vous prions de bien vouloir la corriger et la transmettre à nouveau au plus tard le {day}. D’ici là, votre délégation n’est pas inscrite.",
  "decision-returned.button": "Corriger la composition",

  "decision-refused.event": "Délégation non acceptée",
  "decision-refused.preheader": "Le secrétariat en indique le motif dans ce message.",
  "decision-refused.heading": "Votre délégation n’a pas été acceptée",
  "decision-refused.said":
    "Nous avons le regret de vous informer que le secrétariat n’a pas pu accepter la délégation de votre pays. Ses places ont été libérées.",
  "decision-refused.next":
    "Si vous souhaitez vous entretenir de cette décision, il vous suffit de répondre à ce message.",

  "decision-restored.event": "Délégation réinscrite",
  "decision-restored.preheader": "Elle attend la décision du secrétariat. Vous n’avez rien à faire pour le moment.",
  "decision-restored.heading": "Votre délégation est de nouveau inscrite",
  "decision-restored.said": "Le secrétariat a rétabli votre délégation, qui attend à présent une nouvelle décision.",
  "decision-restored.next":
    "Vous n’avez rien à faire pour le moment\u00a0: nous vous écrirons dès que la décision sera prise.",

  "confirmation.event": "Participation confirmée",
  "confirmation.preheader": "Vous participez comme membre de la délégation de votre pays.",
  "confirmation.heading": "Votre participation est confirmée",
  "confirmation.said":
    "Nous confirmons que vous participez en qualité de membre de la délégation indiquée ci-dessous. Merci de réserver ces dates.",
  "confirmation.next":
    "Si votre nom ou votre qualité comporte une erreur, ou si vous ne pouvez pas venir, adressez-vous au point de contact de votre pays, qui peut y remédier.",

  "conference-changed.event": "Dates ou lieu modifiés",
  "conference-changed.preheader": "Désormais\u00a0: {city}, {dates}.",
  "conference-changed.heading": "Les dates ou le lieu ont changé",
  "conference-changed.said":
    "La conférence à laquelle vous participez a changé de dates ou de lieu. Voici ce qui vaut désormais\u00a0:",
  "conference-changed.next":
    "Si vous ne pouvez pas venir, adressez-vous au point de contact de votre pays, qui peut désigner un remplaçant.",

  "replacement.event": "Remplacement enregistré",
  "replacement.preheader": "Un membre de votre délégation prend la place d’un autre.",
  "replacement.heading": "Un membre de votre délégation a changé",
  "replacement.said": "Ce remplacement est enregistré. Le reste de votre délégation demeure inchangé.",

  "withdrawal.delegate.event": "Retrait enregistré",
  "withdrawal.delegate.preheader": "Le reste de votre délégation demeure inchangé.",
  "withdrawal.delegate.heading": "Un membre de votre délégation ne participe plus",
  "withdrawal.delegate.said":
    "La personne indiquée ci-dessous ne participe plus. Le reste de votre délégation demeure inchangé.",
  "withdrawal.delegation.event": "Délégation retirée",
  "withdrawal.delegation.preheader": "Votre pays ne participe plus.",
  "withdrawal.delegation.heading": "Votre délégation a été retirée",
  "withdrawal.delegation.said": "Votre pays ne participe plus, et les places de sa délégation ont été libérées.",
  "withdrawal.reader.event": "Vous n’êtes plus inscrit(e)",
  "withdrawal.reader.preheader": "Votre participation à la délégation de votre pays a pris fin.",
  "withdrawal.reader.heading": "Votre inscription a pris fin",
  "withdrawal.reader.said":
    "Vous ne faites plus partie de la délégation indiquée ci-dessous. Toute confirmation antérieure cesse d’être valable.",
  "withdrawal.reader.next": "Pour toute question, adressez-vous au point de contact de votre pays.",

  "mailing.test": "Essai\u00a0: {subject}",

  "contact-broken.event": "Adresse qui ne fonctionne pas",
  "contact-broken.preheader": "Merci de nous communiquer une autre adresse.",
  "contact-broken.heading": "Une adresse ne reçoit pas de courrier",
  "contact-broken.contact.said":
    "Un message destiné à un contact de votre pays nous est revenu, car l’adresse enregistrée ne reçoit pas de courrier. Tant que nous n’en avons pas d’autre, cette personne ne reçoit rien de notre part. C’est pourquoi nous vous écrivons.",
  "contact-broken.delegate.said":
    "Un message destiné à un membre de votre délégation nous est revenu, car l’adresse enregistrée ne reçoit pas de courrier. Tant que nous n’en avons pas d’autre, cette personne ne reçoit rien de notre part.",
  "contact-broken.ask":
    "Merci de répondre à ce message en indiquant une adresse qui fonctionne, et de prévenir la personne concernée.",
  "contact-broken.office.said":
    "Un message destiné à la personne indiquée ci-dessous nous est revenu, car l’adresse enregistrée ne reçoit pas de courrier, et son pays n’a aucun autre contact que nous puissions prévenir.",
  "contact-broken.office.ask":
    "Merci d’obtenir une adresse qui fonctionne par un autre moyen et de l’inscrire dans le répertoire des membres.",
  "lane-stopped.event": "Envois groupés suspendus",
  "lane-stopped.preheader": "Aucun ne part avant qu’un organisateur les débloque.",
  "lane-stopped.heading": "Les envois groupés se sont arrêtés d’eux-mêmes",
  "lane-stopped.bounces.said":
    "Trop de messages de cette conférence sont revenus parce que leur adresse ne fonctionne pas. Les invitations et les envois groupés sont retenus, afin que le fournisseur de messagerie n’arrête pas tous nos envois.",
  "lane-stopped.complaints.said":
    "Trop de destinataires ont signalé des messages de cette conférence comme indésirables. Les invitations et les envois groupés sont retenus, afin que le fournisseur de messagerie n’arrête pas tous nos envois.",
  "lane-stopped.ask":
    "Merci d’examiner la liste des adresses bloquées, de corriger le répertoire ou les destinataires de l’envoi, puis de débloquer les envois groupés.",
  "lane-stopped.next":
    "Rien n’est perdu\u00a0: ce qui est retenu part dès que vous le débloquez. Les codes, les liens, les accusés de réception et les décisions continuent de partir.",
  ...reminding,
  ...circulating,
  ...acting,
  ...deciding,
  ...voting,
};
