import { type Kind, labelled } from "../content.ts";

/** To focal points and confirmed delegates: the conference is postponed or cancelled, and nobody comes. */
export const conferenceOff: Kind<"conference-off"> = (write, { why }) => ({
  event: write.say(`conference-off.${why}.event`),
  preheader: write.say(`conference-off.${why}.preheader`),
  heading: write.say(`conference-off.${why}.heading`),
  opening: [write.say(`conference-off.${why}.said`)],
  ask: write.say(`conference-off.${why}.ask`),
  facts: labelled(write, ["label.delegation", write.country]),
  closing: [write.say("questions")],
});
