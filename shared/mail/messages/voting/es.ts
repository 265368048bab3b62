import type { Messages } from "../en.ts";
import type { voting as en } from "./en.ts";

/** Spanish: what is put to the vote, how, and what it came to. */
export const voting: Pick<Messages, keyof typeof en> = {
  "label.question": "Cuestión de procedimiento",
  "label.method": "Modo de votación",
  "label.ballot": "Número del voto",
  "label.votingCloses": "Cierre de la votación",
  "label.yes": "A favor",
  "label.no": "En contra",
  "label.abstain": "Abstenciones",
  "label.notVoting": "No votaron",
  "label.entitled": "Con derecho de voto",
  "method.recorded": "Votación registrada",
  "method.roll-call": "Votación nominal",
  "method.show-of-hands": "Votación a mano alzada",
  "method.secret": "Votación secreta",

  "ballot.button": "Votar",
  "ballot.delegate.how":
    "Para votar, abra su enlace personal. Después enviamos a esta dirección un código de seis cifras, con el que confirma su voto.",
  "ballot.contact.how":
    "Solo vota la jefatura de su delegación, titular o interina, con el enlace personal que ha recibido.",
  "ballot.secret":
    "La votación es secreta: nadie puede conocer el voto de su país, que no puede modificarse una vez emitido.",
  "ballot.next":
    "En cuanto su país haya votado, todas las personas que hablan en su nombre reciben un acuse de recibo.",

  "ballot-open.event": "Votación abierta",
  "ballot-open.heading": "La votación está abierta",
  "ballot-open.said": "La Presidencia ha abierto la votación que se describe abajo.",
  "ballot-open.delegate.ask": "Le rogamos que vote en nombre de su país {before}.",
  "ballot-open.delegate.now.ask":
    "Le rogamos que vote ahora en nombre de su país, antes de que la Presidencia cierre la votación.",
  "ballot-open.contact.ask": "Su país puede votar {before}.",
  "ballot-open.contact.now.ask": "Su país puede votar hasta que la Presidencia cierre la votación.",
  "ballot-open.room.ask": "Se vota en la sala. Le rogamos que esté presente en nombre de su país.",
  "ballot-open.room.contact.ask": "Se vota en la sala, donde su delegación vota en nombre de su país.",
  "ballot-open.room.roll-call":
    "La Presidencia llama a las delegaciones una por una. Dos personas anotan, cada una por su cuenta, la respuesta de cada delegación.",
  "ballot-open.room.show-of-hands":
    "Las delegaciones levantan la mano. Dos personas anotan, cada una por su cuenta, los votos contados.",

  "ballot-closing.event": "Falta el voto de su país",
  "ballot-closing.heading": "Su país aún no ha votado",
  "ballot-closing.preheader": "La votación se cierra el {when}.",
  "ballot-closing.said": "La votación que se describe abajo se cierra pronto, y aún no tenemos el voto de su país.",
  "ballot-closing.delegate.ask": "Le rogamos que vote en nombre de su país {before}.",
  "ballot-closing.contact.ask":
    "Le rogamos que pida a la jefatura de su delegación, titular o interina, que vote {before}.",
  "ballot-closing.done": "Si su país ya ha votado entretanto, no tiene que hacer nada más.",
};
