import { type Kind, labelled } from "../content.ts";

/** To all contacts of the member: the country will not come. */
export const regretsReceipt: Kind<"regrets-receipt"> = (write) => {
  const day = write.dayOf("nominationDeadline");
  return {
    event: write.say("regrets-receipt.event"),
    preheader: write.say("regrets-receipt.preheader", { day }),
    heading: write.say("regrets-receipt.heading"),
    opening: [write.say("regrets-receipt.said")],
    facts: labelled(write, ["label.delegation", write.country], ["label.receivedOn", write.happenedAt()]),
    closing: [write.say("regrets-receipt.next", { day }), write.say("unexpected")],
  };
};
