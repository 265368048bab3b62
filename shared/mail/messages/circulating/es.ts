import type { Messages } from "../en.ts";
import type { circulating as en } from "./en.ts";

/** Spanish: texts that go out to delegations, and the time for amendments to them. */
export const circulating: Pick<Messages, keyof typeof en> = {
  "label.text": "Texto",
  "label.paragraphs": "Párrafos",
  "label.languages": "Disponible en",
  "language.ar": "árabe",
  "language.en": "inglés",
  "language.fr": "francés",
  "language.es": "español",

  "text.button": "Leer el texto",
  "text.link": "Su enlace personal abre el texto. No necesita cuenta ni contraseña.",
  "text.delegate": "El punto de contacto de su país dispone de un enlace personal que abre el texto.",

  "circulation.first.event": "Proyecto de conclusiones",
  "circulation.first.heading": "Un proyecto de conclusiones para su delegación",
  "circulation.first.said":
    "El proyecto de conclusiones que se indica a continuación se ha distribuido a las delegaciones.",
  "circulation.revised.event": "Proyecto revisado",
  "circulation.revised.heading": "Un texto revisado para su delegación",
  "circulation.revised.said":
    "El proyecto de conclusiones que se indica a continuación se ha revisado y distribuido a las delegaciones. Esta versión sustituye a la anterior.",
  "circulation.preheader": "Por ahora no tiene que hacer nada.",
  "circulation.next": "Por ahora no tiene que hacer nada. Le escribiremos en cuanto puedan presentarse enmiendas.",

  "amendments-open.event": "Presentación de enmiendas",
  "amendments-open.heading": "Pueden presentarse enmiendas",
  "amendments-open.said":
    "Ha comenzado el plazo para presentar enmiendas al proyecto de conclusiones que se indica a continuación.",
  "amendments-open.how":
    "La jefatura de su delegación, titular o interina, presenta las enmiendas con el enlace personal que ha recibido. Cada una se refiere a un solo párrafo y puede redactarse en cualquier idioma de la conferencia.",
  "amendments-open.delegate.how":
    "Allí puede presentar enmiendas: cada una se refiere a un solo párrafo y puede redactarse en cualquier idioma de la conferencia. Para cada una enviamos un código de seis cifras a esta dirección.",
};
