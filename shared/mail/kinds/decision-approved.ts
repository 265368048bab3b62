import { type Kind, labelled } from "../content.ts";

/** To the focal point: approved, and now to be confirmed. */
export const decisionApproved: Kind<"decision-approved"> = (write, { link, people }) => {
  const day = write.dayOf("confirmationDeadline");
  return {
    event: write.say("decision-approved.event"),
    preheader: write.say("decision-approved.preheader", { day }),
    heading: write.say("decision-approved.heading"),
    opening: [],
    ask: write.say("decision-approved.ask", { day }),
    button: { label: write.say("decision-approved.button"), url: link },
    facts: [
      ...labelled(
        write,
        ["label.delegation", write.country],
        ["label.confirmBy", write.deadline("confirmationDeadline")],
      ),
      ...people.map((person) => ({ label: write.role(person.category), value: write.person(person) })),
    ],
    closing: [write.say("decision-approved.next")],
  };
};
