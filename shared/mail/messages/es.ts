import { acting } from "./acting/es.ts";
import { circulating } from "./circulating/es.ts";
import { deciding } from "./deciding/es.ts";
import type { Messages } from "./en.ts";
import { reminding } from "./reminding/es.ts";
import { voting } from "./voting/es.ts";

/** Spanish. */
export const es: Messages = {
  attention: "A la atención de: {name}",
  salutation: "Estimada señora, estimado señor:",
  "deadline.wholeDay": "{weekday}, hasta el final del día ({zone})",
  "deadline.time": "{weekday}, {time} ({zone})",
  moment: "{day}, {time} ({zone})",
  place: "{name}, {city}, {country}",
  placeAndDates: "{city}, {dates}",
  subject: "{event} – {city}, {dates}",
  fact: "{label}: {value}",

  "label.delegation": "Delegación",
  "label.dates": "Fechas",
  "label.venue": "Lugar",
  "label.answerBy": "Plazo para responder",
  "label.submitBy": "Plazo de envío",
  "label.confirmBy": "Plazo para confirmar",
  "label.receivedOn": "Recepción",
  "label.noticed": "Detectado",
  "label.name": "Nombre",
  "label.role": "Función",
  "label.leaves": "Deja la delegación",
  "label.joins": "Se incorpora",
  "label.reason": "Motivo indicado",
  "role.HEAD": "Jefe/a de delegación",
  "role.ALTERNATE": "Jefe/a suplente de delegación",
  "role.ADVISER": "Asesor/a",
  "role.OBSERVER": "Observador/a",

  "link.alone": "Si el botón no funciona, copie esta dirección en su navegador:",
  "link.personal":
    "Este enlace es personal. Le rogamos que no reenvíe este mensaje: quien tenga el enlace puede ver su delegación.",
  questions: "Si algo no está claro, responda a este mensaje.",
  unexpected: "Si esta gestión no procede de su país, le rogamos que responda de inmediato a este mensaje.",
  automatic: "Este mensaje se ha enviado automáticamente. Su respuesta llegará a la secretaría.",

  "invitation.event": "Invitación",
  "invitation.preheader": "Le rogamos que designe su delegación, o que decline la invitación, a más tardar el {day}.",
  "invitation.heading": "Su país está invitado",
  "invitation.honour": "Tenemos el honor de invitar a su país a participar en esta conferencia.",
  "invitation.ask":
    "Le rogamos que designe su delegación, o que nos comunique que su país no participará, a más tardar el {day}.",
  "invitation.how": "Su enlace personal abre la inscripción de su país. No necesita cuenta ni contraseña.",
  "invitation.button": "Responder a la invitación",
  "invitation.next":
    "Antes de que envíe la composición de su delegación, mandaremos a esta dirección un código de seis cifras para comprobar que se trata de usted. Después recibirá un acuse de recibo y, más adelante, la decisión de la secretaría.",

  "link.event": "Su enlace",
  "link.preheader": "Abre la inscripción de su delegación.",
  "link.heading": "Su enlace a la inscripción",
  "link.ask": "Este es el enlace a la inscripción de su país. Le rogamos que utilice este a partir de ahora.",
  "link.button": "Abrir la inscripción",
  "link.why":
    "Lo recibe porque se ha solicitado para su dirección o porque la secretaría lo ha renovado. Si no lo esperaba, no tiene que hacer nada.",

  "code.event": "Su código",
  "code.preheader": "Su código es {code}. Es válido durante 10 minutos.",
  "code.heading": "Su código",
  "code.ask": "Introduzca este código para enviar la composición de su delegación:",
  "code.validity": "Es válido durante 10 minutos desde que lo solicitó, y una sola vez.",
  "code.never":
    "No se lo diga a nadie. Nadie puede pedírselo, ni por teléfono ni por escrito: ni la secretaría, ni la organización, ni sus propios servicios.",
  "code.unexpected":
    "Si no ha solicitado ningún código, es posible que otra persona tenga su enlace. No comparta el código y responda a este mensaje.",

  "submission-receipt.event": "Designación recibida",
  "submission-receipt.preheader": "La secretaría la examinará. Por ahora no tiene que hacer nada más.",
  "submission-receipt.heading": "Hemos recibido la composición de su delegación",
  "submission-receipt.said":
    "{count, plural, one {Su delegación tiene un miembro.} other {Su delegación tiene # miembros.}} La secretaría examinará su composición y escribirá al punto de contacto de su país.",
  "submission-receipt.next": "Hasta entonces no tiene que hacer nada más.",

  "regrets-receipt.event": "Respuesta negativa recibida",
  "regrets-receipt.preheader": "Su país no participará. Puede cambiar esta respuesta hasta el {day}.",
  "regrets-receipt.heading": "Hemos tomado nota de su respuesta",
  "regrets-receipt.said": "Su país nos ha comunicado que no participará. Le agradecemos su respuesta.",
  "regrets-receipt.next":
    "Si algo cambiara, puede retirar esta respuesta hasta el {day}, con el enlace de su invitación.",

  "decision-approved.event": "Aprobada, por confirmar",
  "decision-approved.preheader": "Le rogamos que confirme su delegación a más tardar el {day}.",
  "decision-approved.heading": "Su delegación ha sido aprobada",
  "decision-approved.ask": "Le rogamos que confirme, a más tardar el {day}, que sus miembros asistirán.",
  "decision-approved.button": "Confirmar la delegación",
  "decision-approved.next":
    "Cada miembro recibirá entonces una confirmación personal. Si alguien no puede asistir, puede designar a otra persona con el mismo enlace.",

  "decision-returned.event": "Delegación por corregir",
  "decision-returned.preheader": "Le rogamos que la corrija y la envíe de nuevo a más tardar el {day}.",
  "decision-returned.heading": "La composición de su delegación requiere una corrección",
  "decision-returned.ask":
    "Le rogamos que la corrija y la envíe de nuevo a más tardar el {day}. Hasta entonces, su delegación no queda inscrita.",
  "decision-returned.button": "Corregir la composición",

  "decision-refused.event": "Delegación no aceptada",
  "decision-refused.preheader": "La secretaría indica el motivo en este mensaje.",
  "decision-refused.heading": "Su delegación no ha sido aceptada",
  "decision-refused.said":
    "Lamentamos comunicarle que la secretaría no ha podido aceptar la delegación de su país. Sus plazas han quedado libres.",
  "decision-refused.next": "Si desea tratar esta decisión, responda a este mensaje.",

  "decision-restored.event": "Delegación inscrita de nuevo",
  "decision-restored.preheader": "Está pendiente de la decisión de la secretaría. Por ahora no tiene que hacer nada.",
  "decision-restored.heading": "Su delegación está inscrita de nuevo",
  "decision-restored.said": "La secretaría ha restablecido su delegación, que queda pendiente de una nueva decisión.",
  "decision-restored.next": "Por ahora no tiene que hacer nada: le escribiremos en cuanto se decida.",

  "confirmation.event": "Participación confirmada",
  "confirmation.preheader": "Participa como miembro de la delegación de su país.",
  "confirmation.heading": "Su participación está confirmada",
  "confirmation.said":
    "Le confirmamos que participa como miembro de la delegación indicada abajo. Le rogamos que reserve estas fechas.",
  "confirmation.next":
    "Si su nombre o su función no son correctos, o si no puede asistir, diríjase al punto de contacto de su país, que puede cambiarlo.",

  "conference-changed.event": "Cambio de fechas o de lugar",
  "conference-changed.preheader": "A partir de ahora: {city}, {dates}.",
  "conference-changed.heading": "Han cambiado las fechas o el lugar",
  "conference-changed.said":
    "La conferencia en la que participa ha cambiado de fechas o de lugar. Esto es lo que vale desde ahora:",
  "conference-changed.next":
    "Si no puede asistir, diríjase al punto de contacto de su país, que puede designar a otra persona.",

  "replacement.event": "Sustitución registrada",
  "replacement.preheader": "Un miembro de su delegación ocupa el lugar de otro.",
  "replacement.heading": "Ha cambiado un miembro de su delegación",
  "replacement.said": "Esta sustitución queda registrada. El resto de su delegación no cambia.",

  "withdrawal.delegate.event": "Baja registrada",
  "withdrawal.delegate.preheader": "El resto de su delegación no cambia.",
  "withdrawal.delegate.heading": "Un miembro de su delegación ya no participa",
  "withdrawal.delegate.said": "La persona indicada abajo ya no participa. El resto de su delegación no cambia.",
  "withdrawal.delegation.event": "Delegación retirada",
  "withdrawal.delegation.preheader": "Su país ya no participa.",
  "withdrawal.delegation.heading": "Su delegación ha sido retirada",
  "withdrawal.delegation.said": "Su país ya no participa, y las plazas de su delegación han quedado libres.",
  "withdrawal.reader.event": "Su inscripción ha finalizado",
  "withdrawal.reader.preheader": "Ya no forma parte de la delegación de su país.",
  "withdrawal.reader.heading": "Su inscripción ha finalizado",
  "withdrawal.reader.said":
    "Ya no forma parte de la delegación indicada abajo. Toda confirmación anterior deja de ser válida.",
  "withdrawal.reader.next": "Si tiene preguntas, diríjase al punto de contacto de su país.",

  "mailing.test": "Prueba: {subject}",

  "contact-broken.event": "Dirección que no funciona",
  "contact-broken.preheader": "Le rogamos que nos facilite otra dirección.",
  "contact-broken.heading": "Una dirección no recibe correo",
  "contact-broken.contact.said":
    "Un mensaje dirigido a un contacto de su país nos ha sido devuelto, porque la dirección registrada no recibe correo. Mientras no tengamos otra, esta persona no recibirá nada de nosotros. Por eso le escribimos.",
  "contact-broken.delegate.said":
    "Un mensaje dirigido a un miembro de su delegación nos ha sido devuelto, porque la dirección registrada no recibe correo. Mientras no tengamos otra, esta persona no recibirá nada de nosotros.",
  "contact-broken.ask":
    "Le rogamos que responda a este mensaje con una dirección que funcione y que avise a la persona interesada.",
  "contact-broken.office.said":
    "Un mensaje dirigido a la persona indicada abajo nos ha sido devuelto, porque la dirección registrada no recibe correo, y su país no tiene otro contacto a quien podamos avisar.",
  "contact-broken.office.ask":
    "Le rogamos que averigüe por otro medio una dirección que funcione y que la anote en el directorio de miembros.",
  "lane-stopped.event": "Envíos masivos detenidos",
  "lane-stopped.preheader": "No sale ninguno hasta que un organizador los reanude.",
  "lane-stopped.heading": "Los envíos masivos se han detenido por sí solos",
  "lane-stopped.bounces.said":
    "Se han devuelto demasiados mensajes de esta conferencia porque sus direcciones no funcionan. Las invitaciones y los envíos masivos quedan retenidos, para que el proveedor de correo no detenga todo lo que enviamos.",
  "lane-stopped.complaints.said":
    "Demasiados destinatarios han marcado mensajes de esta conferencia como no deseados. Las invitaciones y los envíos masivos quedan retenidos, para que el proveedor de correo no detenga todo lo que enviamos.",
  "lane-stopped.ask":
    "Le rogamos que revise la lista de direcciones bloqueadas, corrija el directorio o los destinatarios del envío y, después, reanude los envíos masivos.",
  "lane-stopped.next":
    "No se pierde nada: lo retenido sale en cuanto usted lo reanude. Los códigos, los enlaces, los acuses de recibo y las decisiones siguen saliendo.",
  ...reminding,
  ...circulating,
  ...acting,
  ...deciding,
  ...voting,
};
