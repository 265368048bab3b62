import type { ResultFacts } from "./deciding-facts.ts";
import type { Writer } from "./writer.ts";

/** What a decision came to, in a line and in a sentence, and how work on the text can go on. */
interface ResultWords {
  readonly preheader: string;
  readonly said: string;
  readonly next?: string;
}

type Of<M extends ResultFacts["mode"]> = Extract<ResultFacts, { readonly mode: M }>;

export const resultWords = (write: Writer, facts: ResultFacts): ResultWords => {
  switch (facts.mode) {
    case "consensus":
      return ofConsensus(write, facts);
    case "silence":
      return ofSilence(write, facts);
    case "vote":
      return ofVote(write, facts);
  }
};

const ofConsensus = ({ say }: Writer, { outcome }: Of<"consensus">): ResultWords => {
  const how = outcome === "ADOPTED" ? "adopted" : "none";
  return {
    preheader: say(`decision-result.consensus.${how}.preheader`),
    said: say(`decision-result.consensus.${how}.said`),
    ...(outcome === "NO_CONSENSUS" && { next: say("decision-result.chair") }),
  };
};

const ofSilence = ({ say }: Writer, { outcome, byAmendment }: Of<"silence">): ResultWords => {
  const how = {
    ADOPTED: "adopted",
    SILENCE_BROKEN: byAmendment ? "amendment" : "objection",
    SERVICE_UNPROVEN: "unproven",
  } as const;
  return {
    preheader: say(`decision-result.silence.${how[outcome]}.preheader`),
    said: say(`decision-result.silence.${how[outcome]}.said`),
    ...(outcome === "SILENCE_BROKEN" && { next: say("decision-result.chair") }),
    ...(outcome === "SERVICE_UNPROVEN" && { next: say("decision-result.silence.again") }),
  };
};

const ofVote = ({ say }: Writer, { outcome, count, voidBecause = "quorum-lost" }: Of<"vote">): ResultWords => {
  if (outcome === "VOID")
    return {
      preheader: say(`decision-result.vote.${voidBecause}.preheader`),
      said: say(`decision-result.vote.${voidBecause}.said`),
      next: say("decision-result.again"),
    };
  return {
    preheader:
      count === undefined
        ? say("decision-result.vote.secret.preheader")
        : say("decision-result.vote.preheader", { ...count }),
    said: say(`decision-result.vote.${outcome === "ADOPTED" ? "adopted" : "rejected"}.said`),
  };
};
