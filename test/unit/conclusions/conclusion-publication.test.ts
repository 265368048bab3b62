import { describe, expect, it } from "vitest";
import type { ConclusionActor } from "#shared/domain/conclusions/conclusion-commands.ts";
import { corrected, current } from "./support/conclusion-acts.ts";
import {
  COLLEAGUE,
  RAPPORTEUR,
  REACHED,
  refusalOf,
  SECRETARIAT,
  type Story,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { planWith } from "./support/sample-text.ts";

describe("a publication", () => {
  const sign = (story: Story, by: ConclusionActor) => step(story, by, { do: "publish" });

  it("has two people of the secretariat, and tells what was decided from what is published", () => {
    const signed = sign(REACHED.EDITING(), SECRETARIAT);
    expect(signed.conclusion?.state).toBe("EDITING");
    expect(signed.facts.at(-1)?.type).toBe("PublicationSigned");
    expect(refusalOf(() => sign(signed, SECRETARIAT))?.refusal).toBe("second-person-needed");
    const published = sign(signed, COLLEAGUE);
    expect(published.conclusion).toMatchObject({
      state: "PUBLISHED",
      symbol: "HONCB/15/CONC",
      publication: { signedBy: "ana", publishedBy: "ben", publishedAt: published.now.toISOString() },
    });
    const adoptedHash = current(REACHED.ADOPTED()).textHash;
    expect(published.facts.at(-1)).toMatchObject({ type: "ConclusionPublished", adoptedHash, textHash: adoptedHash });
  });

  it("is signed anew when a word changed in between, in whatever language", () => {
    const signed = sign(REACHED.EDITING(), SECRETARIAT);
    const resigned = sign(corrected(signed, "fr", "Encourage."), COLLEAGUE);
    expect(resigned.conclusion).toMatchObject({ state: "EDITING", publication: { signedBy: "ben" } });
    expect(resigned.conclusion?.publication?.contentHash).not.toBe(signed.conclusion?.publication?.contentHash);
    expect(sign(resigned, SECRETARIAT).conclusion?.state).toBe("PUBLISHED");
  });

  it("waits for every language of these very words", () => {
    const edited = step(REACHED.EDITING(), RAPPORTEUR, {
      do: "revise",
      plan: planWith("training", "Asks for training;"),
    });
    const refusal = refusalOf(() => sign(edited, SECRETARIAT));
    expect(refusal?.refusal).toBe("translation-state");
    expect(refusal?.details.extra?.gaps).toEqual(
      ["ar", "fr", "es"].map((language) => ({ passage: "training", language, state: "STALE" })),
    );
    const published = sign(sign(translated(edited), SECRETARIAT), COLLEAGUE);
    expect(current(published)).toMatchObject({ version: 2, circulatedAt: published.now.toISOString() });
    expect(published.facts.at(-1)).toMatchObject({ adoptedHash: current(REACHED.ADOPTED()).textHash });
  });
});
