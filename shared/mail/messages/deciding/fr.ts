import type { Messages } from "../en.ts";
import type { deciding as en } from "./en.ts";

/** French: what became of amendments and texts, and the silence procedure. */
export const deciding: Pick<Messages, keyof typeof en> = {
  "label.because": "Réglé par l’amendement",
  "label.objectBefore": "Objections avant",
  "label.was": "Échéance précédente",
  "label.brokenBy": "Silence rompu par",
  "label.notReached": "Notification non prouvée",
  "label.fingerprint.record": "Empreinte du dossier (SHA-256)",

  "amendment-outcome.preheader": "Il s’agit d’un amendement que votre pays a présenté ou qu’il appuie.",
  "amendment-outcome.admitted.event": "Amendement recevable",
  "amendment-outcome.admitted.said":
    "L’amendement indiqué ci-dessous, que votre pays a présenté ou appuie, est recevable et fera l’objet d’une décision.",
  "amendment-outcome.admitted.ask":
    "Vous n’avez rien à faire pour le moment. Nous vous écrirons dès que la décision sera prise.",
  "amendment-outcome.accepted.event": "Amendement accepté",
  "amendment-outcome.accepted.said":
    "L’auteur du texte a accepté l’amendement indiqué ci-dessous, que votre pays a présenté ou appuie. Aucun vote distinct n’est nécessaire.",
  "amendment-outcome.adopted.event": "Amendement adopté",
  "amendment-outcome.adopted.said":
    "L’amendement indiqué ci-dessous, que votre pays a présenté ou appuie, a été adopté et fait désormais partie du texte.",
  "amendment-outcome.rejected.event": "Amendement rejeté",
  "amendment-outcome.rejected.said":
    "L’amendement indiqué ci-dessous, que votre pays a présenté ou appuie, a été rejeté. Le texte reste inchangé sur ce point.",
  "amendment-outcome.ruled-out.event": "Amendement irrecevable",
  "amendment-outcome.ruled-out.said":
    "La présidence a déclaré irrecevable l’amendement indiqué ci-dessous, que votre pays a présenté ou appuie. Il ne sera pas mis aux voix.",
  "amendment-outcome.ruled-out.ask":
    "Tant que le délai de présentation des amendements court, votre pays peut en présenter un autre.",
  "amendment-outcome.lapsed.event": "Amendement devenu caduc",
  "amendment-outcome.lapsed.said":
    "L’amendement indiqué ci-dessous, que votre pays a présenté ou appuie, est devenu caduc à la suite de la décision prise sur un autre amendement. Il ne sera pas mis aux voix.",
  "amendment-outcome.ask": "Vous n’avez rien à faire.",

  "silence-opened.event": "Procédure d’approbation tacite",
  "silence-opened.heading": "Un texte est soumis à la procédure d’approbation tacite",
  "silence-opened.preheader": "Toute objection doit nous parvenir {before}.",
  "silence-opened.said":
    "La présidence a soumis le texte indiqué ci-dessous à la procédure d’approbation tacite. Il est adopté, à moins qu’une délégation ne formule une objection ou ne présente un amendement par écrit avant l’expiration du délai.",
  "silence-opened.ask":
    "Si votre pays est d’accord, vous n’avez rien à faire. Sinon, son objection doit nous parvenir {before}.",
  "silence-opened.informed.ask":
    "Votre pays en est informé et ne peut pas formuler d’objection. Vous n’avez rien à faire. Le délai pour les objections expire le {when}.",
  "silence-opened.delegate.how":
    "Pour formuler une objection ou présenter un amendement, ouvrez votre lien personnel et rédigez votre texte. Nous envoyons ensuite à cette adresse un code à six chiffres, qui vous permet de le confirmer.",
  "silence-opened.contact.how":
    "Seul le chef de votre délégation, ou le chef par intérim, peut formuler une objection, avec le lien personnel qui lui a été envoyé. Votre propre lien ouvre le texte.",
  "silence-opened.late":
    "Ce que nous recevons à cet instant ou plus tard est hors délai\u00a0: cela est conservé à titre de déclaration et n’empêche pas l’adoption.",

  "silence-news.extended.event": "Délai prolongé",
  "silence-news.extended.heading": "Le délai pour les objections est prolongé",
  "silence-news.extended.said":
    "La présidence a prolongé la procédure d’approbation tacite relative au texte indiqué ci-dessous, qui devait prendre fin le {when}. Le texte reste le même, ainsi que les délégations qui peuvent formuler une objection.",
  "silence-news.extended.ask":
    "Si votre pays est d’accord, vous n’avez rien à faire. Toute objection doit désormais nous parvenir {before}.",
  "silence-news.adopted-ad-referendum.event": "Texte adopté ad referendum",
  "silence-news.adopted-ad-referendum.heading": "Le texte est adopté ad referendum",
  "silence-news.adopted-ad-referendum.said":
    "Le délai a expiré sans qu’aucune objection ait été formulée\u00a0: le texte indiqué ci-dessous est adopté ad referendum.",
  "silence-news.adopted-ad-referendum.ask":
    "Les délégations qui étaient absentes peuvent encore formuler une objection {before}. Les autres n’ont rien à faire.",

  "silence-office.announce.event": "Silence\u00a0: texte adopté",
  "silence-office.announce.heading": "Un texte a été adopté selon la procédure d’approbation tacite",
  "silence-office.announce.said":
    "Le délai relatif au texte indiqué ci-dessous a expiré sans qu’aucune objection ait été formulée\u00a0: le texte est adopté.",
  "silence-office.announce.ask": "Merci d’inviter la présidence à l’annoncer à la prochaine séance.",
  "silence-office.not-served.event": "Silence sans effet",
  "silence-office.not-served.heading": "Texte non adopté\u00a0: toutes les notifications ne sont pas prouvées",
  "silence-office.not-served.said":
    "Le délai relatif au texte indiqué ci-dessous a expiré. Il n’est pas prouvé que les délégations indiquées ci-dessous en aient eu connaissance\u00a0: leur silence ne vaut donc pas approbation. Le texte n’est pas adopté.",
  "silence-office.not-served.ask":
    "Merci d’en informer la présidence, qui peut ouvrir une nouvelle procédure d’approbation tacite.",
  "silence-office.notice-failed.event": "Silence\u00a0: notification non remise",
  "silence-office.notice-failed.heading": "Une notification de la procédure d’approbation tacite n’a pas été remise",
  "silence-office.notice-failed.said":
    "Une notification adressée à la délégation indiquée ci-dessous n’a pas été remise, et rien d’autre ne prouve qu’elle a connaissance de la procédure d’approbation tacite.",
  "silence-office.notice-failed.ask":
    "Merci d’en informer la présidence, qui doit agir avant l’expiration du délai\u00a0: nouvel envoi, remise en main propre ou prolongation. À défaut, le texte n’est pas adopté.",
  "silence-office.hand-over-ordered.event": "Silence\u00a0: notification à remettre",
  "silence-office.hand-over-ordered.heading":
    "Une notification de la procédure d’approbation tacite est à remettre en main propre",
  "silence-office.hand-over-ordered.said":
    "La présidence demande que la notification de la procédure d’approbation tacite soit remise en main propre à la délégation indiquée ci-dessous.",
  "silence-office.hand-over-ordered.ask":
    "Merci de la remettre, et d’enregistrer cette remise, avant l’expiration du délai.",
  "silence-office.came-too-late.event": "Silence\u00a0: objection tardive",
  "silence-office.came-too-late.heading": "Une objection ou un amendement a été reçu hors délai",
  "silence-office.came-too-late.said":
    "La délégation indiquée ci-dessous a envoyé une objection ou un amendement alors que le délai était expiré. Cela ne change pas l’issue et est conservé à titre de déclaration.",
  "silence-office.came-too-late.ask": "Merci d’en informer la présidence.",
  "silence-office.objection-added.event": "Silence\u00a0: nouvelle objection",
  "silence-office.objection-added.heading": "Une autre délégation a formulé une objection",
  "silence-office.objection-added.said":
    "La délégation indiquée ci-dessous a elle aussi formulé une objection ou présenté un amendement dans le délai. Le silence était déjà rompu, et le texte reste non adopté.",
  "silence-office.objection-added.ask": "Merci d’en informer la présidence.",

  "decision-result.ADOPTED.event": "Texte adopté",
  "decision-result.ADOPTED.heading": "Le texte est adopté",
  "decision-result.NOT_ADOPTED.event": "Texte non adopté",
  "decision-result.NOT_ADOPTED.heading": "Le texte n’est pas adopté",
  "decision-result.VOID.event": "Vote nul",
  "decision-result.VOID.heading": "Le vote est nul",
  "decision-result.consensus.adopted.preheader": "Par consensus, sans vote.",
  "decision-result.consensus.adopted.said": "Le texte indiqué ci-dessous a été adopté par consensus, sans vote.",
  "decision-result.consensus.none.preheader": "Il n’y a pas eu de consensus.",
  "decision-result.consensus.none.said":
    "Une objection a été formulée au sujet du texte indiqué ci-dessous. Il n’y a pas de consensus, et le texte n’est pas adopté.",
  "decision-result.silence.adopted.preheader": "Selon la procédure d’approbation tacite, sans objection.",
  "decision-result.silence.adopted.said":
    "Le délai relatif au texte indiqué ci-dessous a expiré sans qu’aucune objection ait été formulée\u00a0: le texte est adopté, sans vote.",
  "decision-result.silence.objection.preheader": "Le silence a été rompu par une objection.",
  "decision-result.silence.objection.said":
    "Une délégation a formulé dans le délai une objection au texte indiqué ci-dessous. Le silence est rompu, et le texte n’est pas adopté.",
  "decision-result.silence.amendment.preheader": "Le silence a été rompu par un amendement.",
  "decision-result.silence.amendment.said":
    "Une délégation a présenté dans le délai un amendement au texte indiqué ci-dessous. Le silence est rompu, et le texte n’est pas adopté.",
  "decision-result.silence.unproven.preheader": "Toutes les notifications ne sont pas prouvées.",
  "decision-result.silence.unproven.said":
    "Le délai relatif au texte indiqué ci-dessous a expiré. Il n’a pas pu être prouvé que toutes les délégations avaient été informées, et le silence de qui n’a pas été informé ne vaut pas approbation. Le texte n’est donc pas adopté.",
  "decision-result.vote.preheader": "Pour\u00a0: {yes}. Contre\u00a0: {no}. Abstentions\u00a0: {abstain}.",
  "decision-result.vote.secret.preheader": "Au scrutin secret.",
  "decision-result.vote.adopted.said": "Le texte indiqué ci-dessous a été mis aux voix et adopté.",
  "decision-result.vote.rejected.said":
    "Le texte indiqué ci-dessous a été mis aux voix et n’a pas obtenu la majorité requise. Il n’est pas adopté.",
  "decision-result.vote.quorum-lost.preheader": "Le quorum n’était plus atteint.",
  "decision-result.vote.quorum-lost.said":
    "Le quorum n’était plus atteint avant la clôture du vote sur le texte indiqué ci-dessous. Le vote est nul, et rien n’est décidé.",
  "decision-result.vote.ballots-and-voters-differ.preheader": "Les bulletins ne correspondent pas aux votants.",
  "decision-result.vote.ballots-and-voters-differ.said":
    "Dans le vote sur le texte indiqué ci-dessous, le nombre de bulletins n’est pas celui des délégations qui ont voté. Le vote est nul, et rien n’est décidé.",
  "decision-result.few":
    "Les délégations ayant voté au scrutin secret sont si peu nombreuses que les chiffres révéleraient le vote de chacune. Ils ne sont donc pas communiqués, et aucun dossier n’en est publié.",
  "decision-result.ask": "Vous n’avez rien à faire.",
  "decision-result.chair": "La présidence fera savoir comment les travaux sur ce texte se poursuivent.",
  "decision-result.again": "Le texte peut être de nouveau mis aux voix.",
  "decision-result.silence.again": "La présidence peut ouvrir une nouvelle procédure d’approbation tacite.",
  "decision-result.statements":
    "{count, plural, one {À ce jour, une réserve ou déclaration est jointe à la décision.} other {À ce jour, #\u00a0réserves ou déclarations sont jointes à la décision.}}",
  "decision-result.button": "Consulter la décision",
  "decision-result.why":
    "Conservez ce message. L’empreinte désigne le dossier complet de cette décision\u00a0: chacun peut s’en servir pour vérifier une copie du dossier.",
};
