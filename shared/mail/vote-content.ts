import { nameOf } from "./amendment-content.ts";
import { type Content, type Labelled, labelled } from "./content.ts";
import type { VoteFacts } from "./deciding-facts.ts";
import type { MessageKey } from "./messages/en.ts";
import type { Writer } from "./writer.ts";

type Question = Omit<VoteFacts, "toDelegate">;

/** What is voted on, and how. The chair's own words are quoted instead, by `questionOf`. */
export const aboutVote = (write: Writer, { title, amendment, method }: Question): Labelled[] => {
  const lines: (readonly [MessageKey, string])[] = [];
  if (title !== undefined) lines.push(["label.text", nameOf(write, title)]);
  if (amendment !== undefined) lines.push(["label.amendment", nameOf(write, amendment)]);
  return labelled(write, ...lines, ["label.method", write.say(`method.${method}`)]);
};

export const questionOf = ({ say, quote }: Writer, { question }: Question): Pick<Content, "quote"> => {
  const lines = question === undefined ? [] : quote(question);
  return lines.length === 0 ? {} : { quote: { label: say("label.question"), lines } };
};

/** Whether it is taken in the room, by hands or voices, and not with a link. */
export const isInTheRoom = ({ method }: Pick<VoteFacts, "method">): boolean =>
  method === "roll-call" || method === "show-of-hands";

/** In the room nobody needs a link to vote, but whoever has one reads the text with it. */
export const howInTheRoom = (
  write: Writer,
  { link, title }: VoteFacts & { readonly link?: string },
  method: "roll-call" | "show-of-hands",
): Pick<Content, "how" | "button"> => ({
  how: [write.say(`ballot-open.room.${method}`)],
  ...(link && title !== undefined && { button: { label: write.say("text.button"), url: link } }),
});

/** Delegates vote with their link; contacts are told who does, and read the text with theirs. */
export const howToVote = (
  write: Writer,
  { toDelegate, link, title, method }: VoteFacts & { readonly link?: string },
): Pick<Content, "how" | "button"> => {
  const who = write.say(toDelegate ? "ballot.delegate.how" : "ballot.contact.how");
  const button = toDelegate ? "ballot.button" : title === undefined ? undefined : "text.button";
  return {
    how: [who, ...(method === "secret" ? [write.say("ballot.secret")] : [])],
    ...(link && button && { button: { label: write.say(button), url: link } }),
  };
};
