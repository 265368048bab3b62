import { type Kind, labelled } from "../content.ts";

/** To all contacts of the member, so that a submission in the country's name does not go unseen. */
export const submissionReceipt: Kind<"submission-receipt"> = (write, { people }) => ({
  event: write.say("submission-receipt.event"),
  preheader: write.say("submission-receipt.preheader"),
  heading: write.say("submission-receipt.heading"),
  opening: [write.say("submission-receipt.said", { count: people.length })],
  ask: write.say("submission-receipt.next"),
  facts: [
    ...labelled(write, ["label.delegation", write.country], ["label.receivedOn", write.happenedAt()]),
    ...people.map((person) => ({ label: write.role(person.category), value: write.person(person) })),
  ],
  closing: [write.say("unexpected")],
});
