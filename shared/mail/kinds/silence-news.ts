import { type Kind, labelled } from "../content.ts";
import { aboutText, howToRead } from "../text-content.ts";

/** To everybody: a silence goes on for longer, or those who were absent have days more to object. */
export const silenceNews: Kind<"silence-news"> = (write, facts) => {
  const { what, until } = facts;
  const before = write.before(until.at);
  const said =
    what === "extended"
      ? write.say("silence-news.extended.said", { when: write.exactly(facts.from.at) })
      : write.say("silence-news.adopted-ad-referendum.said");
  return {
    event: write.say(`silence-news.${what}.event`),
    preheader: write.say("silence-opened.preheader", { before }),
    heading: write.say(`silence-news.${what}.heading`),
    opening: [said],
    ask: write.say(`silence-news.${what}.ask`, { before }),
    ...howToRead(write, facts),
    facts: [
      ...aboutText(write, facts),
      ...labelled(
        write,
        ...(what === "extended" ? [["label.was", write.exactLine(facts.from.at)] as const] : []),
        ["label.objectBefore", write.exactLine(until.at)],
        ["label.delegation", write.country],
      ),
    ],
    closing: [write.say("silence-opened.late"), write.say("questions")],
  };
};
