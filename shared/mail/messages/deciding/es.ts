import type { Messages } from "../en.ts";
import type { deciding as en } from "./en.ts";

/** Spanish: what became of amendments and texts, and the silence procedure. */
export const deciding: Pick<Messages, keyof typeof en> = {
  "label.because": "Decidida por la enmienda",
  "label.objectBefore": "Objeciones antes del",
  "label.was": "Plazo anterior",
  "label.brokenBy": "Silencio roto por",
  "label.notReached": "Sin prueba de aviso",
  "label.fingerprint.record": "Huella del expediente (SHA-256)",

  "amendment-outcome.preheader": "Es una enmienda que su país ha presentado o que apoya.",
  "amendment-outcome.admitted.event": "Enmienda admisible",
  "amendment-outcome.admitted.said":
    "La enmienda indicada abajo, que su país ha presentado o apoya, es admisible y se decidirá sobre ella.",
  "amendment-outcome.admitted.ask": "Por ahora no tiene que hacer nada. Le escribiremos en cuanto se decida.",
  "amendment-outcome.accepted.event": "Enmienda aceptada",
  "amendment-outcome.accepted.said":
    "El autor del texto ha aceptado la enmienda indicada abajo, que su país ha presentado o apoya. No necesita una votación aparte.",
  "amendment-outcome.adopted.event": "Enmienda aprobada",
  "amendment-outcome.adopted.said":
    "La enmienda indicada abajo, que su país ha presentado o apoya, ha sido aprobada y pasa a formar parte del texto.",
  "amendment-outcome.rejected.event": "Enmienda rechazada",
  "amendment-outcome.rejected.said":
    "La enmienda indicada abajo, que su país ha presentado o apoya, ha sido rechazada. El texto no cambia en ese punto.",
  "amendment-outcome.ruled-out.event": "Enmienda inadmisible",
  "amendment-outcome.ruled-out.said":
    "La Presidencia ha declarado inadmisible la enmienda indicada abajo, que su país ha presentado o apoya. No se someterá a votación.",
  "amendment-outcome.ruled-out.ask": "Mientras no venza el plazo para enmiendas, su país puede presentar otra.",
  "amendment-outcome.lapsed.event": "Enmienda decaída",
  "amendment-outcome.lapsed.said":
    "La enmienda indicada abajo, que su país ha presentado o apoya, ha decaído por haberse decidido otra enmienda. No se someterá a votación.",
  "amendment-outcome.ask": "No tiene que hacer nada.",

  "silence-opened.event": "Aprobación tácita",
  "silence-opened.heading": "Un texto está sometido al procedimiento de aprobación tácita",
  "silence-opened.preheader": "Toda objeción debe llegarnos {before}.",
  "silence-opened.said":
    "La Presidencia ha sometido el texto indicado abajo al procedimiento de aprobación tácita. Queda aprobado, salvo que una delegación formule una objeción o presente una enmienda por escrito antes de que venza el plazo.",
  "silence-opened.ask":
    "Si su país está de acuerdo, no tiene que hacer nada. Si no lo está, su objeción debe llegarnos {before}.",
  "silence-opened.informed.ask":
    "Su país recibe esta información y no puede formular objeciones. No tiene que hacer nada. El plazo para las objeciones vence el {when}.",
  "silence-opened.delegate.how":
    "Para formular una objeción o presentar una enmienda, abra su enlace personal y redáctela allí. Después enviamos a esta dirección un código de seis cifras, con el que la confirma.",
  "silence-opened.contact.how":
    "Solo la jefatura de su delegación, titular o interina, puede formular una objeción, con el enlace personal que ha recibido. El enlace de usted abre el texto.",
  "silence-opened.late":
    "Lo que recibamos en ese instante o después llega fuera de plazo: se conserva como declaración y no impide la aprobación.",

  "silence-news.extended.event": "Plazo prorrogado",
  "silence-news.extended.heading": "Se ha prorrogado el plazo para las objeciones",
  "silence-news.extended.said":
    "La Presidencia ha prorrogado el procedimiento de aprobación tácita del texto indicado abajo, que debía terminar el {when}. El texto es el mismo, y también las delegaciones que pueden formular objeciones.",
  "silence-news.extended.ask":
    "Si su país está de acuerdo, no tiene que hacer nada. Toda objeción debe llegarnos ahora {before}.",
  "silence-news.adopted-ad-referendum.event": "Aprobado ad referéndum",
  "silence-news.adopted-ad-referendum.heading": "El texto queda aprobado ad referéndum",
  "silence-news.adopted-ad-referendum.said":
    "El plazo ha vencido sin que nadie haya formulado una objeción: el texto indicado abajo queda aprobado ad referéndum.",
  "silence-news.adopted-ad-referendum.ask":
    "Las delegaciones que estaban ausentes aún pueden formular una objeción {before}. Las demás no tienen que hacer nada.",

  "silence-office.announce.event": "Silencio: texto aprobado",
  "silence-office.announce.heading": "Un texto se ha aprobado por el procedimiento de aprobación tácita",
  "silence-office.announce.said":
    "El plazo para el texto indicado abajo ha vencido sin que nadie haya formulado una objeción: queda aprobado.",
  "silence-office.announce.ask": "Le rogamos que pida a la Presidencia que lo anuncie en la próxima sesión.",
  "silence-office.not-served.event": "Silencio sin efecto",
  "silence-office.not-served.heading": "Texto no aprobado: no todos los avisos están probados",
  "silence-office.not-served.said":
    "El plazo para el texto indicado abajo ha vencido. No está probado que las delegaciones indicadas abajo tuvieran conocimiento de él, por lo que su silencio no vale como aprobación. El texto no queda aprobado.",
  "silence-office.not-served.ask":
    "Le rogamos que informe a la Presidencia, que puede abrir otro procedimiento de aprobación tácita.",
  "silence-office.notice-failed.event": "Silencio: aviso sin entregar",
  "silence-office.notice-failed.heading": "No se ha entregado un aviso del procedimiento de aprobación tácita",
  "silence-office.notice-failed.said":
    "No se ha entregado un aviso a la delegación indicada abajo, y nada más prueba que conozca el procedimiento de aprobación tácita.",
  "silence-office.notice-failed.ask":
    "Le rogamos que informe a la Presidencia, que debe actuar antes de que venza el plazo: nuevo envío, entrega en mano o prórroga. De lo contrario, el texto no queda aprobado.",
  "silence-office.hand-over-ordered.event": "Silencio: entrega en mano",
  "silence-office.hand-over-ordered.heading": "Debe entregarse en mano un aviso del procedimiento de aprobación tácita",
  "silence-office.hand-over-ordered.said":
    "La Presidencia pide que el aviso del procedimiento de aprobación tácita se entregue en mano a la delegación indicada abajo.",
  "silence-office.hand-over-ordered.ask":
    "Le rogamos que lo entregue, y que registre la entrega, antes de que venza el plazo.",
  "silence-office.came-too-late.event": "Silencio: objeción tardía",
  "silence-office.came-too-late.heading": "Una objeción o enmienda ha llegado fuera de plazo",
  "silence-office.came-too-late.said":
    "La delegación indicada abajo ha enviado una objeción o una enmienda cuando el plazo había vencido. No cambia el resultado y se conserva como declaración.",
  "silence-office.came-too-late.ask": "Le rogamos que informe a la Presidencia.",
  "silence-office.objection-added.event": "Silencio: nueva objeción",
  "silence-office.objection-added.heading": "Otra delegación ha formulado una objeción",
  "silence-office.objection-added.said":
    "La delegación indicada abajo también ha formulado una objeción, o presentado una enmienda, dentro del plazo. El silencio ya estaba roto, y el texto sigue sin aprobarse.",
  "silence-office.objection-added.ask": "Le rogamos que informe a la Presidencia.",

  "decision-result.ADOPTED.event": "Texto aprobado",
  "decision-result.ADOPTED.heading": "El texto queda aprobado",
  "decision-result.NOT_ADOPTED.event": "Texto no aprobado",
  "decision-result.NOT_ADOPTED.heading": "El texto no queda aprobado",
  "decision-result.VOID.event": "Votación nula",
  "decision-result.VOID.heading": "La votación es nula",
  "decision-result.consensus.adopted.preheader": "Por consenso, sin votación.",
  "decision-result.consensus.adopted.said": "El texto indicado abajo se ha aprobado por consenso, sin votación.",
  "decision-result.consensus.none.preheader": "No ha habido consenso.",
  "decision-result.consensus.none.said":
    "Se ha formulado una objeción al texto indicado abajo. No hay consenso, y el texto no queda aprobado.",
  "decision-result.silence.adopted.preheader": "Por el procedimiento de aprobación tácita, sin objeciones.",
  "decision-result.silence.adopted.said":
    "El plazo para el texto indicado abajo ha vencido sin que nadie haya formulado una objeción: queda aprobado, sin votación.",
  "decision-result.silence.objection.preheader": "Una objeción ha roto el silencio.",
  "decision-result.silence.objection.said":
    "Una delegación ha formulado dentro del plazo una objeción al texto indicado abajo. El silencio queda roto, y el texto no queda aprobado.",
  "decision-result.silence.amendment.preheader": "Una enmienda ha roto el silencio.",
  "decision-result.silence.amendment.said":
    "Una delegación ha presentado dentro del plazo una enmienda al texto indicado abajo. El silencio queda roto, y el texto no queda aprobado.",
  "decision-result.silence.unproven.preheader": "No todos los avisos están probados.",
  "decision-result.silence.unproven.said":
    "El plazo para el texto indicado abajo ha vencido. No se ha podido probar que todas las delegaciones hubieran recibido aviso, y el silencio de quien no lo ha recibido no vale como aprobación. Por tanto, el texto no queda aprobado.",
  "decision-result.vote.preheader": "A favor: {yes}. En contra: {no}. Abstenciones: {abstain}.",
  "decision-result.vote.secret.preheader": "En votación secreta.",
  "decision-result.vote.adopted.said": "El texto indicado abajo se ha sometido a votación y ha sido aprobado.",
  "decision-result.vote.rejected.said":
    "El texto indicado abajo se ha sometido a votación y no ha obtenido la mayoría necesaria. No queda aprobado.",
  "decision-result.vote.quorum-lost.preheader": "Ya no había quórum.",
  "decision-result.vote.quorum-lost.said":
    "Antes del cierre de la votación sobre el texto indicado abajo ya no había quórum. La votación es nula, y no se ha decidido nada.",
  "decision-result.vote.ballots-and-voters-differ.preheader": "Los votos no concuerdan con los votantes.",
  "decision-result.vote.ballots-and-voters-differ.said":
    "En la votación sobre el texto indicado abajo, el número de votos no es el de las delegaciones que votaron. La votación es nula, y no se ha decidido nada.",
  "decision-result.few":
    "Han votado en secreto tan pocas delegaciones que las cifras revelarían el voto de cada una. Por eso no se comunican, y no se publica ningún expediente.",
  "decision-result.ask": "No tiene que hacer nada.",
  "decision-result.chair": "La Presidencia indicará cómo continúan los trabajos sobre este texto.",
  "decision-result.again": "El texto puede someterse de nuevo a votación.",
  "decision-result.silence.again": "La Presidencia puede abrir otro procedimiento de aprobación tácita.",
  "decision-result.statements":
    "{count, plural, one {Hasta ahora, la decisión lleva adjunta una reserva o declaración.} other {Hasta ahora, la decisión lleva adjuntas # reservas o declaraciones.}}",
  "decision-result.button": "Ver la decisión",
  "decision-result.why":
    "Conserve este mensaje. La huella designa el expediente completo de esta decisión: cualquiera puede comprobar con ella una copia del expediente.",
};
