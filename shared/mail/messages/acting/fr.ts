import type { Messages } from "../en.ts";
import type { acting as en } from "./en.ts";

/** French: who acts for a delegation, what it did, and what may not have been done by it. */
export const acting: Pick<Messages, keyof typeof en> = {
  before: "avant le {day} à\u00a0{time}",

  "label.amendment": "Amendement",
  "label.from": "Début",
  "label.until": "Fin",
  "label.holder": "Personne concernée",
  "label.fingerprint.ballot": "Empreinte du bulletin (SHA-256)",
  "label.fingerprint.words": "Empreinte du texte reçu (SHA-256)",

  "code.amendment.ask":
    "Saisissez ce code pour présenter, appuyer ou retirer un amendement au nom de votre pays\u00a0:",
  "code.ballot.ask": "Saisissez ce code pour voter au nom de votre pays\u00a0:",
  "code.objection.ask": "Saisissez ce code pour formuler une objection au nom de votre pays\u00a0:",
  "code.statement.ask": "Saisissez ce code pour faire une déclaration au nom de votre pays\u00a0:",

  "link.delegate.preheader": "Il ouvre les textes, les amendements et les votes.",
  "link.delegate.heading": "Votre lien vers les textes et les votes",
  "link.delegate.ask": "Voici votre lien personnel. Merci d’utiliser désormais celui-ci.",
  "link.delegate.how":
    "Il vous permet de lire les textes, de présenter des amendements, de voter et de formuler des objections pour votre pays. Pour chacun de ces actes, nous envoyons un code à six chiffres à cette adresse.",

  "acting-head.designated.event": "Chef de délégation par intérim",
  "acting-head.designated.reader.heading": "Vous êtes chef de délégation par intérim",
  "acting-head.designated.other.heading": "Votre délégation a un chef par intérim",
  "acting-head.designated.reader.said":
    "Votre pays vous a désigné(e) pour exercer les fonctions de chef de sa délégation par intérim, du {from} au {until}.",
  "acting-head.designated.other.said":
    "Votre pays a désigné la personne indiquée ci-dessous pour exercer les fonctions de chef de sa délégation par intérim, du {from} au {until}.",
  "acting-head.designated.reader.preheader":
    "Vous pouvez présenter des amendements, voter et formuler des objections pour votre pays.",
  "acting-head.designated.other.preheader":
    "Le chef par intérim peut présenter des amendements, voter et formuler des objections.",
  "acting-head.designated.reader.ask":
    "Pendant ce temps, vous pouvez présenter des amendements, voter et formuler des objections pour votre pays, comme le chef de délégation.",
  "acting-head.designated.other.ask":
    "Pendant ce temps, cette personne peut présenter des amendements, voter et formuler des objections pour votre pays, comme le chef de délégation.",
  "acting-head.designated.reader.how":
    "Pour cela, ouvrez votre lien personnel. Pour chaque acte, nous envoyons un code à six chiffres à cette adresse.",
  "acting-head.designated.next":
    "Votre pays garde une seule voix. Le chef de délégation et le chef par intérim sont informés chacun de ce que fait l’autre.",
  "acting-head.button": "Ouvrir les textes",
  "acting-head.ended.event": "Fin de l’intérim",
  "acting-head.ended.reader.heading": "Vous n’êtes plus chef de délégation par intérim",
  "acting-head.ended.other.heading": "Votre délégation n’a plus de chef par intérim",
  "acting-head.ended.reader.preheader": "Seul le chef de délégation agit désormais pour votre pays.",
  "acting-head.ended.other.preheader": "Seul le chef de délégation agit désormais pour votre pays.",
  "acting-head.ended.reader.said":
    "Votre désignation comme chef de délégation par intérim a pris fin. Vous ne pouvez plus présenter d’amendements, voter ni formuler d’objections pour votre pays.",
  "acting-head.ended.other.said":
    "La personne indiquée ci-dessous n’est plus chef de votre délégation par intérim. Désormais, seul le chef de délégation présente des amendements, vote et formule des objections pour votre pays.",
  "acting-head.ended.ask": "Ce qui a été fait jusqu’ici pour votre pays reste valable. Vous n’avez rien à faire.",

  "link-alert.second-device.event": "Lien ouvert sur un autre appareil",
  "link-alert.second-device.heading": "Un lien personnel a été ouvert sur un autre appareil",
  "link-alert.second-device.reader.said":
    "Votre lien personnel a été ouvert sur un appareil qui ne l’avait pas encore utilisé.",
  "link-alert.second-device.other.said":
    "Le lien personnel de la personne indiquée ci-dessous a été ouvert sur un appareil qui ne l’avait pas encore utilisé.",
  "link-alert.second-device.reader.ask":
    "Si c’était vous, vous n’avez rien à faire. Sinon, merci de répondre sans délai à ce message\u00a0: le secrétariat révoquera le lien.",
  "link-alert.second-device.other.ask":
    "Merci d’interroger cette personne. Si c’était quelqu’un d’autre, répondez sans délai à ce message\u00a0: le secrétariat révoquera le lien.",
  "link-alert.next":
    "Quiconque détient le lien peut lire ce que lit votre délégation. Avec le lien seul, nul ne peut transmettre la composition d’une délégation, présenter d’amendement, voter ni formuler d’objection\u00a0: il faut en outre un code, que nous envoyons à l’adresse de la personne concernée.",
  "link-alert.second-device.preheader": "Si cette personne n’en est pas l’auteur, merci de répondre sans délai.",
  "link-alert.code-locked.event": "Codes erronés",
  "link-alert.code-locked.heading": "Un code erroné a été saisi plusieurs fois",
  "link-alert.code-locked.reader.said":
    "Un code erroné a été saisi cinq fois avec votre lien personnel. Ces codes sont restés sans effet, et aucun code n’est accepté pendant 15\u00a0minutes.",
  "link-alert.code-locked.other.said":
    "Un code erroné a été saisi cinq fois avec le lien personnel de la personne indiquée ci-dessous. Ces codes sont restés sans effet, et aucun code de cette personne n’est accepté pendant 15\u00a0minutes.",
  "link-alert.code-locked.reader.ask":
    "Si c’était vous, demandez un nouveau code dans 15\u00a0minutes. Sinon, il se peut qu’une autre personne détienne votre lien\u00a0: répondez sans délai à ce message, et le secrétariat le révoquera.",
  "link-alert.code-locked.other.ask":
    "Merci d’interroger cette personne. Si c’était quelqu’un d’autre, répondez sans délai à ce message\u00a0: le secrétariat révoquera le lien.",
  "link-alert.code-locked.preheader": "Si cette personne n’en est pas l’auteur, merci de répondre sans délai.",

  "act-receipt.preheader": "Si cette démarche n’émane pas de votre pays, merci de répondre sans délai.",
  "act-receipt.tabled.event": "Amendement reçu",
  "act-receipt.tabled.said":
    "Votre pays a présenté l’amendement indiqué ci-dessous. Nous vous écrirons dès que l’on saura s’il est recevable.",
  "act-receipt.supported.event": "Appui enregistré",
  "act-receipt.supported.said": "Votre pays appuie désormais l’amendement indiqué ci-dessous.",
  "act-receipt.support-ended.event": "Appui retiré",
  "act-receipt.support-ended.said": "Votre pays n’appuie plus l’amendement indiqué ci-dessous.",
  "act-receipt.amendment-withdrawn.event": "Amendement retiré",
  "act-receipt.amendment-withdrawn.said":
    "Votre pays a retiré l’amendement indiqué ci-dessous. Une autre délégation peut le reprendre à son compte.",
  "act-receipt.taken-over.event": "Amendement repris",
  "act-receipt.taken-over.said":
    "Votre pays a repris à son compte l’amendement indiqué ci-dessous, qu’une autre délégation avait retiré.",
  "act-receipt.merged.event": "Amendement fusionné",
  "act-receipt.merged.said":
    "Votre pays a accepté que l’amendement indiqué ci-dessous soit fusionné avec un autre. Il ne fait plus l’objet d’une décision distincte.",
  "act-receipt.rebased.event": "Amendement présenté à nouveau",
  "act-receipt.rebased.said":
    "Votre pays a présenté à nouveau l’amendement indiqué ci-dessous, sur le texte révisé. Nous vous écrirons dès que l’on saura s’il est recevable.",
  "act-receipt.ballot.event": "Vote reçu",
  "act-receipt.ballot.said":
    "Nous avons reçu le bulletin de votre pays. Le présent message n’indique pas le sens du vote.",
  "act-receipt.ballot.replaces": "Il remplace le bulletin n°\u00a0{number} de votre pays.",
  "act-receipt.ballot.why":
    "Le dossier du vote mentionnera votre bulletin avec cette empreinte. Conservez ce message afin de pouvoir l’y vérifier.",
  "act-receipt.secret-ballot.event": "Vote reçu",
  "act-receipt.secret-ballot.said":
    "Votre pays a voté dans le scrutin secret indiqué ci-dessous. Le bulletin est conservé séparément du nom de votre pays\u00a0: nul ne peut en connaître le sens, et il ne peut plus être modifié.",
  "act-receipt.correction.event": "Rectification consignée",
  "act-receipt.correction.said":
    "Votre pays a indiqué comment il avait eu l’intention de voter. Cela est consigné dans le dossier. Le résultat du vote ne change pas.",
  "act-receipt.objection.event": "Objection reçue",
  "act-receipt.objection.said":
    "Nous avons reçu l’objection de votre pays dans le délai. Le texte indiqué ci-dessous n’est donc pas adopté selon la procédure d’approbation tacite.",
  "act-receipt.silence-amendment.event": "Amendement reçu",
  "act-receipt.silence-amendment.said":
    "Nous avons reçu l’amendement de votre pays dans le délai. Il rompt le silence comme le ferait une objection\u00a0: le texte indiqué ci-dessous n’est donc pas adopté selon la procédure d’approbation tacite.",
  "act-receipt.late-objection.event": "Objection reçue hors délai",
  "act-receipt.late-objection.said":
    "Nous avons reçu l’objection de votre pays alors que le délai était expiré. Elle ne change pas l’issue et est conservée avec la décision à titre de déclaration.",
  "act-receipt.late-amendment.event": "Amendement reçu hors délai",
  "act-receipt.late-amendment.said":
    "Nous avons reçu l’amendement de votre pays alors que le délai était expiré. Il ne change pas l’issue et est conservé avec la décision à titre de déclaration.",
  "act-receipt.silence-statement.event": "Déclaration reçue",
  "act-receipt.silence-statement.said":
    "La déclaration interprétative de votre pays est jointe à la décision relative au texte indiqué ci-dessous. Elle ne fait pas obstacle à l’adoption.",
  "act-receipt.consensus-objection.event": "Objection consignée",
  "act-receipt.consensus-objection.said":
    "Votre pays s’est opposé à l’adoption par consensus du texte indiqué ci-dessous. Il n’y a donc pas de consensus à son sujet.",
  "act-receipt.statement.event": "Déclaration reçue",
  "act-receipt.statement.said":
    "La déclaration de votre pays est jointe à la décision relative au texte indiqué ci-dessous et sera publiée avec elle.",
  "act-receipt.statement-withdrawn.event": "Déclaration retirée",
  "act-receipt.statement-withdrawn.said":
    "Votre pays a retiré une déclaration relative au texte indiqué ci-dessous. Elle reste consignée, mais ne sera pas publiée.",
  "act-receipt.words.why":
    "Elle désigne exactement le texte que nous avons reçu. Conservez ce message afin de pouvoir le prouver.",
};
