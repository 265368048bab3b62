import { type Kind, labelled, reasonGiven } from "../content.ts";

/** To the contacts, that someone or everyone no longer comes; to a delegate, that the place has ended. */
export const withdrawal: Kind<"withdrawal"> = (write, facts) => {
  const { who } = facts;
  return {
    event: write.say(`withdrawal.${who}.event`),
    preheader: write.say(`withdrawal.${who}.preheader`),
    heading: write.say(`withdrawal.${who}.heading`),
    opening: [write.say(`withdrawal.${who}.said`)],
    ...(who !== "reader" && reasonGiven(write, facts.reason)),
    facts: [
      ...labelled(write, ["label.delegation", write.country]),
      ...(who === "delegate"
        ? labelled(write, ["label.name", write.person(facts.person)], ["label.role", write.role(facts.person.category)])
        : []),
    ],
    closing: [write.say(who === "reader" ? "withdrawal.reader.next" : "unexpected")],
  };
};
