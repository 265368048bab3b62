import { type Kind, labelled } from "../content.ts";

/** To the focal point: the country is invited, and this is the way to answer. */
export const invitation: Kind<"invitation"> = (write, { link }) => {
  const day = write.dayOf("nominationDeadline");
  return {
    event: write.say("invitation.event"),
    preheader: write.say("invitation.preheader", { day }),
    heading: write.say("invitation.heading"),
    opening: [write.say("invitation.honour")],
    ask: write.say("invitation.ask", { day }),
    how: [write.say("invitation.how")],
    button: { label: write.say("invitation.button"), url: link },
    facts: labelled(
      write,
      ["label.delegation", write.country],
      ["label.answerBy", write.deadline("nominationDeadline")],
      ["label.venue", write.venue],
    ),
    closing: [write.say("invitation.next")],
  };
};
