import { Refusal } from "../../refusal.ts";
import type { Silence } from "./silence.ts";
import type { SilenceActor, SilenceCircumstances, SilenceCommand, SilenceStep } from "./silence-commands.ts";
import { expire } from "./silence-expiry.ts";
import { object, state } from "./silence-objection.ts";
import { extend, openSilence } from "./silence-opening.ts";
import { actOnUnproven, bounce, prove, recordHandOver } from "./silence-service.ts";

/** In which role each command is given. */
const WHO: Record<SilenceCommand["do"], readonly SilenceActor["as"][]> = {
  open: ["chair"],
  extend: ["chair"],
  "act-on-unproven": ["chair"],
  "record-hand-over": ["secretariat"],
  prove: ["rules"],
  bounce: ["rules"],
  expire: ["rules"],
  object: ["delegation"],
  amend: ["delegation"],
  state: ["delegation"],
};

/**
 * Decides what a command does to a silence: the silence after it, what is to be recorded and who must be told, or a
 * Refusal. Pure. What comes of it depends on what was received before the expiry, never on when a timer went off.
 */
export const decideSilence = (
  before: Silence | undefined,
  command: SilenceCommand,
  circumstances: SilenceCircumstances,
): SilenceStep => {
  const { by } = circumstances;
  if (!WHO[command.do].includes(by.as))
    throw new Refusal("not-allowed", { detail: `This is for ${WHO[command.do].join(" or ")}.` });
  if (command.do === "open") {
    if (before !== undefined) throw new Refusal("silence-exists");
    return openSilence(command, circumstances);
  }
  if (before === undefined) throw new Refusal("not-found");
  const country = by.as === "delegation" ? by.country : "country" in command ? command.country : undefined;
  if (country !== undefined && !before.entitled.includes(country))
    throw new Refusal("not-entitled", { detail: `${country} was not entitled to object when the silence began.` });
  const step = transition(before, command, circumstances);
  return step.after === before ? step : { ...step, after: { ...step.after, version: before.version + 1 } };
};

const transition = (
  before: Silence,
  command: Exclude<SilenceCommand, { do: "open" }>,
  circumstances: SilenceCircumstances,
): SilenceStep => {
  switch (command.do) {
    case "prove":
      return prove(before, command, circumstances);
    case "bounce":
      return bounce(before, command, circumstances);
    case "record-hand-over":
      return recordHandOver(before, command, circumstances);
    case "act-on-unproven":
      return actOnUnproven(before, command, circumstances);
    case "object":
    case "amend":
      return object(before, command, circumstances);
    case "state":
      return state(before, command, circumstances);
    case "extend":
      return extend(before, command, circumstances);
    case "expire":
      return expire(before, circumstances.now);
  }
};
