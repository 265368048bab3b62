import { type Content, type Labelled, labelled } from "./content.ts";
import type { TextFacts } from "./mail-facts.ts";
import type { Writer } from "./writer.ts";

/** Which text it is, and in which languages it can be read. */
export const aboutText = (write: Writer, { title, out }: TextFacts): Labelled[] => {
  const [name = ""] = write.quote(title);
  return labelled(write, ["label.text", name], ["label.languages", write.languages(out)]);
};

/** Whoever holds a link reads through it; whoever has none asks the one who holds it. */
export const howToRead = (write: Writer, { toDelegate, link }: TextFacts) =>
  ({
    how: [write.say(toDelegate && link === undefined ? "text.delegate" : "text.link")],
    ...(link && { button: { label: write.say("text.button"), url: link } }),
  }) satisfies Pick<Content, "how" | "button">;
