import { describe, expect, it } from "vitest";
import { divided } from "#shared/domain/conclusions/amendments/amendment-division.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { inLanguages, samplePlan } from "../support/sample-text.ts";

const text = inLanguages();
const vote = (paragraph: string, carried: boolean) => ({ paragraph, carried });
const standing = (...votes: ReturnType<typeof vote>[]) => divided(text, votes).standing?.paragraphs.map(({ id }) => id);

describe("a text put paragraph by paragraph (rule 4)", () => {
  it("loses what fails, and keeps what carries or was not put separately, as it is", () => {
    expect(divided(text, [vote("darknet", false), vote("training", true)])).toEqual({
      standing: { ...text, paragraphs: [text.paragraphs[0], text.paragraphs[2]] },
      failed: ["darknet"],
    });
    expect(standing(vote("darknet", false))).toEqual(["recalling", "training"]);
    expect(standing(vote("recalling", false))).toEqual(["darknet", "training"]);
    expect(divided(text, [])).toEqual({ standing: text, failed: [] });
  });

  it("fails as a whole if all operative parts fail, whatever the preamble", () => {
    const all = [vote("darknet", false), vote("training", false)];
    expect(divided(text, all)).toEqual({ standing: undefined });
    expect(standing(...all, vote("recalling", true))).toBeUndefined();
    // Control: with one of them it stands.
    expect(standing(vote("darknet", false), vote("training", true), vote("recalling", false))).toEqual(["training"]);
  });

  it("without operative parts fails if nothing is left", () => {
    const preamble = inLanguages({ ...samplePlan, paragraphs: samplePlan.paragraphs.slice(0, 1) });
    expect(divided(preamble, [vote("recalling", false)]).standing).toBeUndefined();
    expect(divided(preamble, [vote("recalling", true)]).standing).toEqual(preamble);
  });

  it("is put by its paragraphs, each once", () => {
    const pointer = (...votes: ReturnType<typeof vote>[]) =>
      refusalOf(() => divided(text, votes))?.details.errors?.map((error) => error.pointer);
    expect(pointer(vote("darknet", true), vote("nowhere", true))).toEqual(["/votes/1/paragraph"]);
    expect(pointer(vote("darknet", true), vote("darknet", false))).toEqual(["/votes/1/paragraph"]);
  });
});
