import { type Labelled, labelled } from "./content.ts";
import type { AmendmentFacts } from "./deciding-facts.ts";
import type { Writer } from "./writer.ts";

/** Which amendment it is, and to which text. */
export const aboutAmendment = (write: Writer, { title, amendment }: AmendmentFacts): Labelled[] =>
  labelled(write, ["label.text", nameOf(write, title)], ["label.amendment", nameOf(write, amendment)]);

/** A title or an id on one line, made harmless. */
export const nameOf = (write: Writer, name: string): string => write.quote(name)[0] ?? "";
