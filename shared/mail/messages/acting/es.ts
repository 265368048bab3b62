import type { Messages } from "../en.ts";
import type { acting as en } from "./en.ts";

/** Spanish: who acts for a delegation, what it did, and what may not have been done by it. */
export const acting: Pick<Messages, keyof typeof en> = {
  before: "antes de las {time}\u00a0h del {day}",

  "label.amendment": "Enmienda",
  "label.from": "Desde",
  "label.until": "Hasta",
  "label.holder": "Persona interesada",
  "label.fingerprint.ballot": "Huella del voto (SHA-256)",
  "label.fingerprint.words": "Huella del texto recibido (SHA-256)",

  "code.amendment.ask": "Introduzca este código para presentar, apoyar o retirar una enmienda en nombre de su país:",
  "code.ballot.ask": "Introduzca este código para votar en nombre de su país:",
  "code.objection.ask": "Introduzca este código para formular una objeción en nombre de su país:",
  "code.statement.ask": "Introduzca este código para hacer una declaración en nombre de su país:",

  "link.delegate.preheader": "Abre los textos, las enmiendas y las votaciones.",
  "link.delegate.heading": "Su enlace a los textos y las votaciones",
  "link.delegate.ask": "Este es su enlace personal. Le rogamos que utilice este a partir de ahora.",
  "link.delegate.how":
    "Con él puede leer los textos, presentar enmiendas, votar y formular objeciones en nombre de su país. Para cada uno de estos actos enviamos un código de seis cifras a esta dirección.",

  "acting-head.designated.event": "Jefatura interina",
  "acting-head.designated.reader.heading": "Usted ejerce la jefatura interina de su delegación",
  "acting-head.designated.other.heading": "Su delegación tiene una jefatura interina",
  "acting-head.designated.reader.said":
    "Su país le ha designado para ejercer la jefatura interina de su delegación desde el {from} hasta el {until}.",
  "acting-head.designated.other.said":
    "Su país ha designado a la persona indicada abajo para ejercer la jefatura interina de su delegación desde el {from} hasta el {until}.",
  "acting-head.designated.reader.preheader":
    "Puede presentar enmiendas, votar y formular objeciones en nombre de su país.",
  "acting-head.designated.other.preheader":
    "La jefatura interina puede presentar enmiendas, votar y formular objeciones.",
  "acting-head.designated.reader.ask":
    "Durante ese tiempo puede presentar enmiendas, votar y formular objeciones en nombre de su país, igual que la jefatura titular.",
  "acting-head.designated.other.ask":
    "Durante ese tiempo, esta persona puede presentar enmiendas, votar y formular objeciones en nombre de su país, igual que la jefatura titular.",
  "acting-head.designated.reader.how":
    "Para ello, abra su enlace personal. Para cada acto enviamos un código de seis cifras a esta dirección.",
  "acting-head.designated.next":
    "Su país sigue teniendo un solo voto. La jefatura titular y la interina reciben aviso de lo que hace la otra.",
  "acting-head.button": "Abrir los textos",
  "acting-head.ended.event": "Fin de la jefatura interina",
  "acting-head.ended.reader.heading": "Ya no ejerce la jefatura interina de su delegación",
  "acting-head.ended.other.heading": "Su delegación ya no tiene una jefatura interina",
  "acting-head.ended.reader.preheader": "De nuevo, solo la jefatura titular actúa en nombre de su país.",
  "acting-head.ended.other.preheader": "De nuevo, solo la jefatura titular actúa en nombre de su país.",
  "acting-head.ended.reader.said":
    "Su designación para la jefatura interina de la delegación ha terminado. Ya no puede presentar enmiendas, votar ni formular objeciones en nombre de su país.",
  "acting-head.ended.other.said":
    "La persona indicada abajo ya no ejerce la jefatura interina de su delegación. A partir de ahora, solo la jefatura titular presenta enmiendas, vota y formula objeciones en nombre de su país.",
  "acting-head.ended.ask": "Lo hecho hasta ahora en nombre de su país sigue siendo válido. No tiene que hacer nada.",

  "link-alert.second-device.event": "Enlace en otro dispositivo",
  "link-alert.second-device.heading": "Un enlace personal se ha abierto en otro dispositivo",
  "link-alert.second-device.reader.said":
    "Su enlace personal se ha abierto en un dispositivo que no lo había utilizado antes.",
  "link-alert.second-device.other.said":
    "El enlace personal de la persona indicada abajo se ha abierto en un dispositivo que no lo había utilizado antes.",
  "link-alert.second-device.reader.ask":
    "Si ha sido usted, no tiene que hacer nada. Si no, responda de inmediato a este mensaje: la secretaría revocará el enlace.",
  "link-alert.second-device.other.ask":
    "Le rogamos que pregunte a esta persona. Si ha sido otra, responda de inmediato a este mensaje: la secretaría revocará el enlace.",
  "link-alert.next":
    "Quien tenga el enlace puede leer lo que lee su delegación. Con el enlace solo, nadie puede enviar la composición de una delegación, presentar una enmienda, votar ni formular una objeción: hace falta además un código, que enviamos a la dirección de la persona interesada.",
  "link-alert.second-device.preheader": "Si esta persona no lo ha hecho, responda de inmediato.",
  "link-alert.code-locked.event": "Códigos erróneos",
  "link-alert.code-locked.heading": "Se ha introducido varias veces un código erróneo",
  "link-alert.code-locked.reader.said":
    "Se ha introducido cinco veces un código erróneo con su enlace personal. Esos códigos no han tenido efecto, y no se acepta ningún código durante 15 minutos.",
  "link-alert.code-locked.other.said":
    "Se ha introducido cinco veces un código erróneo con el enlace personal de la persona indicada abajo. Esos códigos no han tenido efecto, y no se acepta ningún código de esta persona durante 15 minutos.",
  "link-alert.code-locked.reader.ask":
    "Si ha sido usted, pida un nuevo código dentro de 15 minutos. Si no, es posible que otra persona tenga su enlace: responda de inmediato a este mensaje, y la secretaría lo revocará.",
  "link-alert.code-locked.other.ask":
    "Le rogamos que pregunte a esta persona. Si ha sido otra, responda de inmediato a este mensaje: la secretaría revocará el enlace.",
  "link-alert.code-locked.preheader": "Si esta persona no lo ha hecho, responda de inmediato.",

  "act-receipt.preheader": "Si esta gestión no procede de su país, responda de inmediato.",
  "act-receipt.tabled.event": "Enmienda recibida",
  "act-receipt.tabled.said":
    "Su país ha presentado la enmienda indicada abajo. Le escribiremos en cuanto se sepa si es admisible.",
  "act-receipt.supported.event": "Apoyo registrado",
  "act-receipt.supported.said": "Su país apoya desde ahora la enmienda indicada abajo.",
  "act-receipt.support-ended.event": "Apoyo retirado",
  "act-receipt.support-ended.said": "Su país ya no apoya la enmienda indicada abajo.",
  "act-receipt.amendment-withdrawn.event": "Enmienda retirada",
  "act-receipt.amendment-withdrawn.said":
    "Su país ha retirado la enmienda indicada abajo. Otra delegación puede hacerla suya.",
  "act-receipt.taken-over.event": "Enmienda asumida",
  "act-receipt.taken-over.said":
    "Su país ha hecho suya la enmienda indicada abajo, que otra delegación había retirado.",
  "act-receipt.merged.event": "Enmienda fusionada",
  "act-receipt.merged.said":
    "Su país ha aceptado que la enmienda indicada abajo se fusione con otra. Ya no se decide por separado.",
  "act-receipt.rebased.event": "Enmienda presentada de nuevo",
  "act-receipt.rebased.said":
    "Su país ha presentado de nuevo la enmienda indicada abajo, sobre el texto revisado. Le escribiremos en cuanto se sepa si es admisible.",
  "act-receipt.ballot.event": "Voto recibido",
  "act-receipt.ballot.said": "Hemos recibido el voto de su país. Este mensaje no indica el sentido del voto.",
  "act-receipt.ballot.replaces": "Sustituye al voto n.º\u00a0{number} de su país.",
  "act-receipt.ballot.why":
    "El expediente de la votación incluirá su voto con esta huella. Conserve este mensaje para poder comprobarlo allí.",
  "act-receipt.secret-ballot.event": "Voto recibido",
  "act-receipt.secret-ballot.said":
    "Su país ha votado en la votación secreta indicada abajo. El voto se conserva separado del nombre de su país: nadie puede conocer su sentido, y ya no puede modificarse.",
  "act-receipt.correction.event": "Rectificación registrada",
  "act-receipt.correction.said":
    "Su país ha indicado cuál había sido su intención de voto. Consta en el expediente. El resultado de la votación no cambia.",
  "act-receipt.objection.event": "Objeción recibida",
  "act-receipt.objection.said":
    "Hemos recibido dentro del plazo la objeción de su país. Por tanto, el texto indicado abajo no queda aprobado por el procedimiento de aprobación tácita.",
  "act-receipt.silence-amendment.event": "Enmienda recibida",
  "act-receipt.silence-amendment.said":
    "Hemos recibido dentro del plazo la enmienda de su país. Rompe el silencio igual que una objeción: por tanto, el texto indicado abajo no queda aprobado por el procedimiento de aprobación tácita.",
  "act-receipt.late-objection.event": "Objeción fuera de plazo",
  "act-receipt.late-objection.said":
    "Hemos recibido la objeción de su país cuando el plazo había vencido. No cambia el resultado y se conserva con la decisión como declaración.",
  "act-receipt.late-amendment.event": "Enmienda fuera de plazo",
  "act-receipt.late-amendment.said":
    "Hemos recibido la enmienda de su país cuando el plazo había vencido. No cambia el resultado y se conserva con la decisión como declaración.",
  "act-receipt.silence-statement.event": "Declaración recibida",
  "act-receipt.silence-statement.said":
    "La declaración interpretativa de su país queda adjunta a la decisión sobre el texto indicado abajo. No impide la aprobación.",
  "act-receipt.consensus-objection.event": "Objeción registrada",
  "act-receipt.consensus-objection.said":
    "Su país se ha opuesto a que el texto indicado abajo se apruebe por consenso. Por tanto, no hay consenso al respecto.",
  "act-receipt.statement.event": "Declaración recibida",
  "act-receipt.statement.said":
    "La declaración de su país queda adjunta a la decisión sobre el texto indicado abajo y se publicará con ella.",
  "act-receipt.statement-withdrawn.event": "Declaración retirada",
  "act-receipt.statement-withdrawn.said":
    "Su país ha retirado una declaración sobre el texto indicado abajo. Sigue constando en el expediente, pero no se publicará.",
  "act-receipt.words.why":
    "Designa exactamente el texto que hemos recibido. Conserve este mensaje para poder demostrarlo.",
};
