import { type Kind, labelled } from "../content.ts";

/** To the secretariat: mailings stopped before the provider stopped everything, and wait for an organiser. */
export const laneStopped: Kind<"lane-stopped"> = (write, { why }) => ({
  event: write.say("lane-stopped.event"),
  preheader: write.say("lane-stopped.preheader"),
  heading: write.say("lane-stopped.heading"),
  opening: [write.say(`lane-stopped.${why}.said`)],
  ask: write.say("lane-stopped.ask"),
  facts: labelled(write, ["label.noticed", write.happenedAt()]),
  closing: [write.say("lane-stopped.next")],
});
