import { DELEGATION_STATES, type DelegationState } from "#shared/domain/delegation.ts";
import type { Language } from "#shared/domain/language.ts";

export interface LandingTexts {
  readonly title: string;
  readonly welcome: string;
  readonly open: string;
  readonly opening: string;
  readonly noScript: string;
  readonly when: string;
  readonly where: string;
  readonly delegation: string;
  readonly state: string;
  readonly nominateBy: string;
  readonly confirmBy: string;
  readonly people: string;
  readonly yourTime: string;
  readonly reason: string;
  readonly cancelled: string;
  readonly openFromMail: string;
  readonly deadLink: string;
  readonly newLink: string;
  readonly email: string;
  readonly sendLink: string;
  readonly linkSent: string;
  readonly tooMany: string;
  readonly failed: string;
  readonly states: Readonly<Record<DelegationState, string>>;
}

const states = (...texts: readonly [string, ...string[]]): Record<DelegationState, string> =>
  Object.fromEntries(DELEGATION_STATES.map((state, at) => [state, texts[at] ?? ""])) as Record<DelegationState, string>;

/** Texts of the page behind a link. States in the order of DELEGATION_STATES. */
export const LANDING_TEXTS: Readonly<Record<Language, LandingTexts>> = {
  en: {
    title: "Your delegation",
    welcome:
      "Open this page to see the registration of your delegation. Only the person who received the e-mail should go on.",
    open: "Go on",
    opening: "One moment…",
    noScript:
      "This page needs JavaScript to read your link safely. Please allow it, or reply to the e-mail you received.",
    when: "Dates",
    where: "Place",
    delegation: "Delegation",
    state: "Where it stands",
    nominateBy: "Nominate until",
    confirmBy: "Confirm until",
    people: "People",
    yourTime: "your time:",
    reason: "Message from the secretariat",
    cancelled: "This conference has been cancelled.",
    openFromMail: "Please open this page with the link in the e-mail you received.",
    deadLink: "This link is no longer valid.",
    newLink: "Enter the address that received the e-mail, and we will send a new link to it if it is the one on file.",
    email: "E-mail address",
    sendLink: "Send a new link",
    linkSent: "If this address is on file, a new link is on its way to it.",
    tooMany: "Too many requests. Please try again in an hour.",
    failed: "That did not work. Please check your connection and try again.",
    states: states(
      "Invited: your answer is awaited",
      "Invitation opened: your answer is awaited",
      "Draft: not yet submitted",
      "Submitted: the secretariat is examining it",
      "Returned: please correct it and submit it again",
      "Approved: please confirm",
      "Confirmed",
      "Regrets sent",
      "Withdrawn",
      "Refused",
      "Please confirm again",
      "Cancelled",
    ),
  },
  fr: {
    title: "Votre délégation",
    welcome:
      "Ouvrez cette page pour consulter l’inscription de votre délégation. Seul le destinataire du courriel doit poursuivre.",
    open: "Poursuivre",
    opening: "Un instant…",
    noScript:
      "Cette page a besoin de JavaScript pour lire votre lien en toute sécurité. Veuillez l’autoriser ou répondre au courriel reçu.",
    when: "Dates",
    where: "Lieu",
    delegation: "Délégation",
    state: "État",
    nominateBy: "Désignation jusqu’au",
    confirmBy: "Confirmation jusqu’au",
    people: "Participants",
    yourTime: "votre heure\u00a0:",
    reason: "Message du secrétariat",
    cancelled: "Cette conférence a été annulée.",
    openFromMail: "Veuillez ouvrir cette page à partir du lien figurant dans le courriel reçu.",
    deadLink: "Ce lien n’est plus valable.",
    newLink:
      "Indiquez l’adresse qui a reçu le courriel ; si elle est bien enregistrée, nous y enverrons un nouveau lien.",
    email: "Adresse électronique",
    sendLink: "Envoyer un nouveau lien",
    linkSent: "Si cette adresse est enregistrée, un nouveau lien vient d’y être envoyé.",
    tooMany: "Trop de demandes. Veuillez réessayer dans une heure.",
    failed: "L’opération a échoué. Vérifiez votre connexion et réessayez.",
    states: states(
      "Invitée : votre réponse est attendue",
      "Invitation consultée : votre réponse est attendue",
      "Brouillon : pas encore soumis",
      "Soumise : en cours d’examen par le secrétariat",
      "Renvoyée : veuillez la corriger et la soumettre de nouveau",
      "Approuvée : veuillez confirmer",
      "Confirmée",
      "Regrets transmis",
      "Retirée",
      "Refusée",
      "Veuillez confirmer de nouveau",
      "Annulée",
    ),
  },
  es: {
    title: "Su delegación",
    welcome:
      "Abra esta página para ver la inscripción de su delegación. Solo debe continuar la persona que recibió el correo.",
    open: "Continuar",
    opening: "Un momento…",
    noScript:
      "Esta página necesita JavaScript para leer su enlace de forma segura. Permítalo o responda al correo recibido.",
    when: "Fechas",
    where: "Lugar",
    delegation: "Delegación",
    state: "Estado",
    nominateBy: "Designación hasta el",
    confirmBy: "Confirmación hasta el",
    people: "Participantes",
    yourTime: "su hora:",
    reason: "Mensaje de la secretaría",
    cancelled: "Esta conferencia ha sido cancelada.",
    openFromMail: "Abra esta página desde el enlace del correo que recibió.",
    deadLink: "Este enlace ya no es válido.",
    newLink: "Indique la dirección que recibió el correo; si es la registrada, le enviaremos un nuevo enlace.",
    email: "Correo electrónico",
    sendLink: "Enviar un nuevo enlace",
    linkSent: "Si esta dirección está registrada, se le acaba de enviar un nuevo enlace.",
    tooMany: "Demasiadas solicitudes. Inténtelo de nuevo dentro de una hora.",
    failed: "No se pudo completar. Compruebe su conexión e inténtelo de nuevo.",
    states: states(
      "Invitada: se espera su respuesta",
      "Invitación abierta: se espera su respuesta",
      "Borrador: aún no presentado",
      "Presentada: la secretaría la está examinando",
      "Devuelta: corríjala y preséntela de nuevo",
      "Aprobada: confirme, por favor",
      "Confirmada",
      "Excusas enviadas",
      "Retirada",
      "Rechazada",
      "Confirme de nuevo, por favor",
      "Cancelada",
    ),
  },
  ar: {
    title: "وفدكم",
    welcome: "افتحوا هذه الصفحة للاطلاع على تسجيل وفدكم. لا يتابع إلا من تلقى الرسالة الإلكترونية.",
    open: "متابعة",
    opening: "لحظة من فضلكم…",
    noScript: "تحتاج هذه الصفحة إلى JavaScript لقراءة الرابط بأمان. يرجى السماح به أو الرد على الرسالة التي تلقيتموها.",
    when: "التاريخ",
    where: "المكان",
    delegation: "الوفد",
    state: "الحالة",
    nominateBy: "الترشيح حتى",
    confirmBy: "التأكيد حتى",
    people: "المشاركون",
    yourTime: "بتوقيتكم:",
    reason: "رسالة من الأمانة",
    cancelled: "أُلغي هذا المؤتمر.",
    openFromMail: "يرجى فتح هذه الصفحة من الرابط الوارد في الرسالة التي تلقيتموها.",
    deadLink: "لم يعد هذا الرابط صالحا.",
    newLink: "أدخلوا العنوان الذي تلقى الرسالة، وسنرسل إليه رابطا جديدا إن كان هو العنوان المسجل.",
    email: "البريد الإلكتروني",
    sendLink: "إرسال رابط جديد",
    linkSent: "إن كان هذا العنوان مسجلا فقد أُرسل إليه رابط جديد.",
    tooMany: "طلبات كثيرة جدا. يرجى المحاولة بعد ساعة.",
    failed: "تعذر إتمام العملية. تحققوا من الاتصال وحاولوا مجددا.",
    states: states(
      "دُعي: في انتظار ردكم",
      "فُتحت الدعوة: في انتظار ردكم",
      "مسودة: لم تُقدَّم بعد",
      "قُدِّم: تنظر فيه الأمانة",
      "أُعيد: يرجى التصحيح ثم التقديم من جديد",
      "اعتُمد: يرجى التأكيد",
      "مؤكَّد",
      "أُرسل الاعتذار",
      "مسحوب",
      "مرفوض",
      "يرجى التأكيد من جديد",
      "ملغى",
    ),
  },
};
