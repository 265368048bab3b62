import { type Kind, labelled, reasonGiven } from "../content.ts";

/** To the focal point: to be corrected and submitted again. */
export const decisionReturned: Kind<"decision-returned"> = (write, { link, reason }) => {
  const day = write.dayOf("nominationDeadline");
  return {
    event: write.say("decision-returned.event"),
    preheader: write.say("decision-returned.preheader", { day }),
    heading: write.say("decision-returned.heading"),
    opening: [],
    ask: write.say("decision-returned.ask", { day }),
    ...reasonGiven(write, reason),
    button: { label: write.say("decision-returned.button"), url: link },
    facts: labelled(
      write,
      ["label.delegation", write.country],
      ["label.submitBy", write.deadline("nominationDeadline")],
    ),
    closing: [write.say("questions")],
  };
};
