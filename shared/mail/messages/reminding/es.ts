import type { Messages } from "../en.ts";
import type { reminding as en } from "./en.ts";

/** Spanish: dates, reminders of them, and what became of them. */
export const reminding: Pick<Messages, keyof typeof en> = {
  when: "{day}, {time}\u00a0h",
  inZone: "{when} ({zone})",

  "label.country": "País",
  "label.subject": "Asunto",
  "label.amendBy": "Plazo para enmiendas",
  "label.objectBy": "Plazo para objeciones",
  "label.dueBy": "Plazo de ejecución",
  "label.opens": "Apertura",
  "label.closes": "Clausura",
  "label.begins": "Comienzo",

  desk: "Oficina regional ({region})",
  "region.africa": "África",
  "region.americas": "Américas",
  "region.asia-south-pacific": "Asia y Pacífico Sur",
  "region.europe": "Europa",
  "region.middle-east-north-africa": "Oriente Medio y Norte de África",

  "date.invitation-sent": "Invitamos a su país el {when}.",
  "date.nomination-deadline.ahead": "Las delegaciones pueden designarse hasta el {when}.",
  "date.nomination-deadline.passed": "El plazo para designar delegaciones venció el {when}.",
  "date.confirmation-deadline.ahead": "Las delegaciones pueden confirmarse hasta el {when}.",
  "date.confirmation-deadline.passed": "El plazo para confirmar delegaciones venció el {when}.",
  "date.conference-start.ahead": "La conferencia se inaugura el {when}.",
  "date.conference-start.passed": "La conferencia se inauguró el {when}.",
  "date.conference-end.ahead": "La conferencia se clausura el {when}.",
  "date.conference-end.passed": "La conferencia se clausuró el {when}.",
  "date.session-start.ahead": "La sesión comienza el {when}.",
  "date.session-start.passed": "La sesión comenzó el {when}.",
  "date.amendment-deadline.ahead": "Pueden presentarse enmiendas hasta el {when}.",
  "date.amendment-deadline.passed": "El plazo para presentar enmiendas venció el {when}.",
  "date.silence-expiry.ahead": "Pueden formularse objeciones hasta el {when}.",
  "date.silence-expiry.passed": "El plazo para formular objeciones venció el {when}.",
  "date.action-due.ahead": "Esta acción debe completarse a más tardar el {when}.",
  "date.action-due.passed": "El plazo para completar esta acción venció el {when}.",

  "reminder.has-not-opened-invitation.event": "Recordatorio: su respuesta",
  "reminder.has-not-opened-invitation.heading": "Esperamos la respuesta de su país",
  "reminder.has-not-opened-invitation.said": "Aún no hemos recibido la respuesta de su país a nuestra invitación.",
  "reminder.has-not-opened-invitation.ask":
    "Le rogamos que designe su delegación, o decline la invitación, a más tardar el {when}.",
  "reminder.has-not-submitted.event": "Recordatorio: su delegación",
  "reminder.has-not-submitted.heading": "Esperamos la delegación de su país",
  "reminder.has-not-submitted.said": "La delegación de su país aún no está inscrita.",
  "reminder.has-not-submitted.ask":
    "Le rogamos que envíe su composición, o decline la invitación, a más tardar el {when}.",
  "reminder.has-not-confirmed.event": "Recordatorio: por confirmar",
  "reminder.has-not-confirmed.heading": "Su delegación aún no está confirmada",
  "reminder.has-not-confirmed.said":
    "La delegación de su país está aprobada, pero su asistencia aún no se ha confirmado.",
  "reminder.has-not-confirmed.ask": "Le rogamos que confirme, a más tardar el {when}, que sus miembros asistirán.",
  "reminder.delegate.ask": "Le rogamos que pida al punto de contacto que se ocupe de ello a más tardar el {when}.",
  "reminder.late.ask":
    "El plazo previsto ha vencido. Si su país desea participar de todos modos, le rogamos que responda a este mensaje.",
  "reminder.done": "Si ya se ha hecho entretanto, no tiene que hacer nada más.",
  "reminder.alternate.why":
    "Ya hemos enviado recordatorios al punto de contacto de su país, hasta ahora sin respuesta. Recibe este mensaje como contacto suplente y puede actuar del mismo modo.",
  "reminder.head.why":
    "Ya hemos enviado recordatorios al punto de contacto de su país, hasta ahora sin respuesta. Recibe este mensaje por encabezar la delegación.",

  "reminder.invitation-sent.event": "Recordatorio: invitación",
  "reminder.invitation-sent.heading": "Nuestra invitación a su país",
  "reminder.nomination-deadline.event": "Recordatorio: designaciones",
  "reminder.nomination-deadline.heading": "Plazo para designar delegaciones",
  "reminder.confirmation-deadline.event": "Recordatorio: confirmaciones",
  "reminder.confirmation-deadline.heading": "Plazo para confirmar delegaciones",
  "reminder.conference-start.event": "Recordatorio: apertura",
  "reminder.conference-start.heading": "Apertura de la conferencia",
  "reminder.conference-end.event": "Recordatorio: clausura",
  "reminder.conference-end.heading": "Clausura de la conferencia",
  "reminder.session-start.event": "Recordatorio: sesión",
  "reminder.amendment-deadline.event": "Recordatorio: enmiendas",
  "reminder.silence-expiry.event": "Recordatorio: objeciones",
  "reminder.silence-expiry.said":
    "Este texto se considerará aprobado si no se formula ninguna objeción dentro del plazo.",
  "reminder.action-due.event": "Recordatorio: acción pendiente",

  "escalation.event": "País sin respuesta",
  "escalation.heading": "Un país no ha respondido",
  "escalation.has-not-opened-invitation.said": "El país indicado abajo no ha respondido a la invitación.",
  "escalation.has-not-submitted.said": "La delegación del país indicado abajo aún no está inscrita.",
  "escalation.has-not-confirmed.said":
    "La delegación del país indicado abajo está aprobada, pero su asistencia no se ha confirmado.",
  "escalation.count":
    "{count, plural, one {Se le ha enviado un recordatorio} other {Se le han enviado # recordatorios}}, sin respuesta.",
  "escalation.ask":
    "Le rogamos que se ponga en contacto con el país por otro medio, para que actúe a más tardar el {when}.",
  "escalation.late.ask":
    "Le rogamos que se ponga en contacto con el país por otro medio: el plazo previsto ha vencido.",
  "escalation.next": "Sus contactos figuran en el directorio de miembros.",

  "date-changed.event": "Fecha modificada",
  "date-changed.heading": "La fecha ha cambiado",
  "date-changed.said": "Ha cambiado una fecha que le habíamos comunicado. Esto es lo que vale a partir de ahora:",

  "conference-off.postponed.event": "Conferencia aplazada",
  "conference-off.postponed.preheader": "Se comunicarán nuevas fechas. La inscripción de su país se mantiene.",
  "conference-off.postponed.heading": "La conferencia queda aplazada",
  "conference-off.postponed.said":
    "La conferencia no se celebrará en las fechas anunciadas. Le escribiremos en cuanto se conozcan las nuevas.",
  "conference-off.postponed.ask": "La inscripción de su país se mantiene: por ahora no tiene que hacer nada.",
  "conference-off.cancelled.event": "Conferencia cancelada",
  "conference-off.cancelled.preheader": "No se celebrará. No tiene que hacer nada.",
  "conference-off.cancelled.heading": "La conferencia queda cancelada",
  "conference-off.cancelled.said":
    "Lamentamos informarle de que la conferencia no se celebrará. Toda confirmación anterior deja de ser válida.",
  "conference-off.cancelled.ask": "No tiene que hacer nada.",
};
