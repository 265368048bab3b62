import { describe, expect, it, test } from "vitest";
import type { Conclusion, DecisionMode, Outcome } from "#shared/domain/conclusion.ts";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusion-commands.ts";
import type { ConclusionText } from "#shared/domain/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/decide-conclusion.ts";
import type { Language } from "#shared/domain/language.ts";
import type { RefusalName } from "#shared/domain/refusal.ts";
import { languageHash } from "#shared/domain/translation.ts";
import {
  beginning,
  CHAIR,
  COLLEAGUE,
  circumstancesOf,
  conference,
  draft,
  later,
  NOTICE_HOURS,
  RAPPORTEUR,
  REACHED,
  RULES,
  refusalOf,
  SECRETARIAT,
  SPONSOR,
  type Story,
  step,
  translated,
} from "./support/conclusion-story.ts";
import { planWith, samplePlan, sha256 } from "./support/sample-text.ts";

const MS = 1 / 3_600_000;
const open: ConclusionCommand = { do: "open-decision", decision: "first", mode: "vote" };
const waived: ConclusionCommand = { ...open, waiver: { decision: "plenary-3", reason: "The printer broke." } };

const drafted = (plan = samplePlan) => step(beginning, RAPPORTEUR, { ...draft, plan } as ConclusionCommand);
const circulate = (story: Story) => step(story, SECRETARIAT, { do: "circulate" });
const putOut = (story: Story, language: Language) => step(story, SECRETARIAT, { do: "put-out", language });
const current = ({ conclusion }: Story) => (conclusion as Conclusion).current;

/** Another translation of one paragraph, reviewed at once. */
const corrected = (story: Story, language: Language, words: string, passage = "darknet") => {
  const source = story.text?.paragraphs.find(({ id }) => id === passage)?.text ?? "";
  const passages = [{ passage, text: words, sourceHash: sha256(source) }];
  const redone = step(story, RAPPORTEUR, { do: "translate", language, passages });
  return step(redone, RAPPORTEUR, { do: "review", language, passages: [passage] });
};

const lacking = (story: Story) => {
  const refusal = refusalOf(() => step(story, CHAIR, open));
  return refusal && [refusal.refusal, refusal.details.extra?.lacking];
};

describe("the language gate", () => {
  const out = circulate(translated(drafted()));

  it("opens when all four languages have been out for the hours of notice, and not a millisecond before", () => {
    const enoughAt = later(out, NOTICE_HOURS).now.toISOString();
    expect(lacking(later(out, NOTICE_HOURS - MS))).toEqual([
      "language-gate",
      ["ar", "en", "fr", "es"].map((language) => ({ language, why: "too-recent", enoughAt })),
    ]);
    expect(lacking(later(out, NOTICE_HOURS))).toBeUndefined();
  });

  test.each([0, 1, 12, 24, 720])("counts %i hours as the rules of procedure have them", (languageNoticeHours) => {
    const opened = (hours: number) => () =>
      decideConclusion(out.conclusion, open, {
        ...circumstancesOf(later(out, hours), CHAIR),
        conference: { ...conference, rulesOfProcedure: { languageNoticeHours } },
      });
    expect(refusalOf(opened(languageNoticeHours))).toBeUndefined();
    if (languageNoticeHours > 0) expect(refusalOf(opened(languageNoticeHours - MS))?.refusal).toBe("language-gate");
  });

  test.each(["ar", "fr", "es"] as const)("waits for %s, however long the others have been out", (language) => {
    const others = (["ar", "fr", "es"] as const).filter((one) => one !== language);
    const without = later(circulate(translated(drafted(), others)), 100);
    const gaps = ["title", "recalling", "darknet", "training"].map((passage) => ({
      passage,
      language,
      state: "MISSING",
    }));
    expect(lacking(without)).toEqual(["language-gate", [{ language, why: "not-reviewed", passages: gaps }]]);
    expect(refusalOf(() => putOut(without, language))?.refusal).toBe("translation-state");

    const ready = translated(without);
    expect(lacking(ready)).toEqual(["language-gate", [{ language, why: "not-out" }]]);

    const complete = putOut(ready, language);
    const enoughAt = later(complete, NOTICE_HOURS).now.toISOString();
    expect(lacking(later(complete, NOTICE_HOURS - MS))).toEqual([
      "language-gate",
      [{ language, why: "too-recent", enoughAt }],
    ]);
    expect(lacking(later(complete, NOTICE_HOURS))).toBeUndefined();
  });

  it("begins anew for the language whose words were corrected, once they are out", () => {
    const story = later(corrected(out, "ar", "يحث الأعضاء."), 100);
    expect(lacking(story)).toEqual(["language-gate", [{ language: "ar", why: "not-out" }]]);
    const again = putOut(story, "ar");
    expect(lacking(later(again, NOTICE_HOURS - MS))?.[1]).toMatchObject([{ language: "ar", why: "too-recent" }]);
    expect(lacking(later(again, NOTICE_HOURS))).toBeUndefined();
  });

  it("goes on for words that were reviewed again and stayed as they are", () => {
    const words = out.text?.paragraphs[1]?.translations.ar?.text ?? "";
    const story = later(corrected(out, "ar", words), NOTICE_HOURS);
    expect(lacking(story)).toBeUndefined();
    expect(refusalOf(() => putOut(story, "ar"))?.refusal).toBe("same-text");
  });

  it("waits while a word that was out is a draft again", () => {
    const passages = [
      { passage: "darknet", text: "Alienta.", sourceHash: sha256(samplePlan.paragraphs[1]?.text ?? "") },
    ];
    const story = later(step(out, RAPPORTEUR, { do: "translate", language: "es", passages }), 100);
    expect(lacking(story)?.[1]).toMatchObject([{ language: "es", why: "not-reviewed" }]);
  });

  it("is opened by a decision that is cited, and keeps what was out", () => {
    const story = step(circulate(translated(drafted(), ["ar"])), CHAIR, waived);
    const decision = story.conclusion?.decisions.at(-1);
    expect(decision?.waiver).toEqual({ decision: "plenary-3", reason: "The printer broke." });
    const text = story.text as ConclusionText;
    expect(decision?.languages).toEqual({
      en: languageHash(text, "en", sha256),
      ar: languageHash(text, "ar", sha256),
    });
    expect(story.facts.at(-1)).toMatchObject({ type: "DecisionOpened", waivedBy: "plenary-3" });
    expect(JSON.stringify(story.facts)).not.toContain("printer");
  });

  it("freezes what is decided upon: text, languages, rules", () => {
    const decision = step(later(out, NOTICE_HOURS), CHAIR, open).conclusion?.decisions.at(-1);
    expect(decision).toMatchObject({ version: 1, textHash: current(out).textHash, rulesVersion: 2, mode: "vote" });
    expect(Object.keys(decision?.languages ?? {})).toEqual(["ar", "en", "fr", "es"]);
    expect(decision).not.toHaveProperty("waiver");
  });
});

/** The paragraph on the darknet with a bracket in one language; the original may say so from the beginning. */
const bracketed = (language: Language): Story => {
  const plan = language === "en" ? planWith("darknet", "Encourages [urges] members.") : samplePlan;
  const story = translated(drafted(plan));
  const words = { ar: "يشجع [الأعضاء].", fr: "Encourage [vivement].", es: "Alienta [enérgicamente]." };
  return language === "en" ? story : corrected(story, language, words[language]);
};

describe("an open bracket", () => {
  test.each(["ar", "en", "fr", "es"] as const)("in %s keeps a decision from opening, waived or not", (language) => {
    const story = later(circulate(bracketed(language)), NOTICE_HOURS);
    for (const command of [open, waived]) {
      const refusal = refusalOf(() => step(story, CHAIR, command));
      expect(refusal?.refusal).toBe("open-bracket");
      expect(refusal?.details.detail).toBe(`Still open: darknet (${language}).`);
    }
  });

  it("as an alternative does so too", () => {
    const shorter = { ...samplePlan.paragraphs[1], id: "shorter", alternativeTo: "darknet" } as never;
    const plan = { ...samplePlan, paragraphs: [...samplePlan.paragraphs, shorter] };
    const story = later(circulate(translated(drafted(plan))), NOTICE_HOURS);
    expect(refusalOf(() => step(story, CHAIR, open))?.details.detail).toBe("Still open: darknet (en), shorter (en).");
  });

  it("keeps a text from adoption, and from nothing else", () => {
    // No command leads here; the rule is asked a second time all the same.
    const story = { ...REACHED.DECISION_OPEN(), text: bracketed("fr").text as ConclusionText };
    const record = (outcome: Outcome) => () => step(story, RULES, { do: "record-outcome", decision: "first", outcome });
    expect(refusalOf(record("ADOPTED"))?.refusal).toBe("open-bracket");
    expect(record("NOT_ADOPTED")().conclusion?.state).toBe("NOT_ADOPTED");
    // The control: rules that are shown the text without its bracket adopt it.
    const blind: typeof decideConclusion = (before, command, circumstances) =>
      decideConclusion(before, command, { ...circumstances, text: REACHED.DECISION_OPEN().text as ConclusionText });
    const adopted = step(story, RULES, { do: "record-outcome", decision: "first", outcome: "ADOPTED" }, blind);
    expect(adopted.conclusion?.state).toBe("ADOPTED");
    expect(JSON.stringify(story.text)).toContain("[vivement]");
  });
});

describe("a decision ends", () => {
  const asked = (mode: DecisionMode) => step(REACHED.CONSOLIDATED(), CHAIR, { ...open, mode });
  const recorded = (mode: DecisionMode, outcome: Outcome, by: ConclusionActor) =>
    step(asked(mode), by, { do: "record-outcome", decision: "first", outcome });

  test.each<[DecisionMode, Outcome, ConclusionActor, string]>([
    ["consensus", "ADOPTED", CHAIR, "ADOPTED"],
    ["consensus", "NO_CONSENSUS", CHAIR, "CIRCULATED"],
    ["silence", "ADOPTED", RULES, "ADOPTED"],
    ["silence", "SILENCE_BROKEN", RULES, "SILENCE_BROKEN"],
    ["silence", "SERVICE_UNPROVEN", RULES, "CIRCULATED"],
    ["vote", "ADOPTED", RULES, "ADOPTED"],
    ["vote", "NOT_ADOPTED", RULES, "NOT_ADOPTED"],
    ["vote", "VOID", RULES, "CIRCULATED"],
  ])("%s with %s", (mode, outcome, by, state) => {
    const story = recorded(mode, outcome, by);
    expect(story.conclusion?.state).toBe(state);
    expect(story.conclusion?.decisions).toMatchObject([{ id: "first", outcome, endedAt: story.now.toISOString() }]);
    expect(story.facts.at(-1)).toMatchObject({
      type: "DecisionEnded",
      mode,
      outcome,
      textHash: current(story).textHash,
    });
    const other = by === CHAIR ? RULES : CHAIR;
    expect(refusalOf(() => recorded(mode, outcome, other))?.refusal).toBe("not-allowed");
  });

  test.each<[DecisionMode, Outcome, ConclusionActor]>([
    ["consensus", "NOT_ADOPTED", CHAIR],
    ["consensus", "SILENCE_BROKEN", CHAIR],
    ["silence", "NOT_ADOPTED", RULES],
    ["silence", "VOID", RULES],
    ["vote", "SILENCE_BROKEN", RULES],
    ["vote", "NO_CONSENSUS", RULES],
  ])("%s never with %s", (mode, outcome, by) => {
    expect(refusalOf(() => recorded(mode, outcome, by))?.details.errors?.[0]?.pointer).toBe("/outcome");
  });

  it("that is the one which is open", () => {
    const command: ConclusionCommand = { do: "record-outcome", decision: "earlier", outcome: "ADOPTED" };
    expect(refusalOf(() => step(asked("vote"), RULES, command))?.refusal).toBe("conclusion-state");
  });

  it("without a result, and the question is put again in another way", () => {
    const again = step(recorded("consensus", "NO_CONSENSUS", CHAIR), CHAIR, {
      ...open,
      decision: "second",
      mode: "silence",
    });
    expect(again.conclusion?.decisions.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["first", "NO_CONSENSUS"],
      ["second", undefined],
    ]);
  });
});

describe("a decided text", () => {
  test.each([
    [1, 0, true],
    [2, 1, true],
    [66, 33, true],
    [100, 50, true],
    [131, 65, true],
    [0, 0, false],
    [0, 1, false],
    [1, 1, false],
    [65, 33, false],
    [130, 66, false],
  ])("is reopened by %i against %i: %s", (inFavour, against, carried) => {
    const reopen = () => step(REACHED.NOT_ADOPTED(), CHAIR, { do: "reopen", by: { decision: "d", inFavour, against } });
    if (!carried) expect(refusalOf(reopen)?.refusal).toBe("two-thirds-needed");
    else
      expect(reopen().facts.at(-1)).toEqual({
        type: "ConclusionReopened",
        conclusion: "cooperation",
        by: "d",
        inFavour,
        against,
      });
  });

  it("is reopened as it was decided, without what editing began", () => {
    const adopted = REACHED.EDITING();
    const edited = step(adopted, RAPPORTEUR, {
      do: "revise",
      plan: planWith("training", "Asks, in time, for training."),
    });
    expect(current(edited)).toMatchObject({ version: 2 });
    const reopened = step(edited, CHAIR, { do: "reopen", by: { decision: "d", inFavour: 2, against: 1 } });
    expect(current(reopened)).toEqual(current(adopted));
    expect(reopened.conclusion?.earlier).toEqual([]);
    expect(reopened.conclusion).not.toHaveProperty("symbol");
  });

  it("is not its sponsor's any more, even when it is reopened", () => {
    const reopened = step(REACHED.ADOPTED(), CHAIR, { do: "reopen", by: { decision: "d", inFavour: 2, against: 1 } });
    expect(refusalOf(() => step(reopened, SPONSOR, { do: "withdraw" }))?.refusal).toBe("conclusion-state");
  });

  const edited = (plan: typeof samplePlan) => step(REACHED.EDITING(), RAPPORTEUR, { do: "revise", plan });
  const [first, second, third] = samplePlan.paragraphs as [never, never, never];

  it("is edited for its form", () => {
    const story = edited(planWith("training", "Asks the secretariat to offer training to every bureau by 2021;"));
    expect(current(story)).toMatchObject({ version: 2 });
    expect(story.conclusion?.earlier[0]).toEqual(current(REACHED.EDITING()));
  });

  test.each([
    ["added", { ...samplePlan, paragraphs: [first, second, third, { ...(third as object), id: "other" } as never] }],
    ["left out", { ...samplePlan, paragraphs: [first, second] }],
    ["moved", { ...samplePlan, paragraphs: [first, third, second] }],
    [
      "put into the preamble",
      { ...samplePlan, paragraphs: [first, second, { ...(third as object), part: "preamble" } as never] },
    ],
    [
      "another's alternative",
      { ...samplePlan, paragraphs: [first, second, { ...(third as object), alternativeTo: "darknet" } as never] },
    ],
    ["written in another language", { ...samplePlan, original: "fr" as const }],
  ])("never has a paragraph %s by editing", (_, plan) => {
    expect(refusalOf(() => edited(plan))?.refusal).toBe("change-of-meaning");
  });
});

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

describe("a circulated version", () => {
  it("is followed by another one, and stays as it was", () => {
    const broken = REACHED.SILENCE_BROKEN();
    const revised = step(broken, RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members to share.") });
    expect(revised.conclusion).toMatchObject({ state: "SILENCE_BROKEN", current: { version: 2, out: {} } });
    expect(revised.conclusion?.earlier).toEqual([current(broken)]);
    const rewritten = step(revised, RAPPORTEUR, {
      do: "revise",
      plan: planWith("darknet", "Invites members to share."),
    });
    expect(rewritten.conclusion).toMatchObject({ current: { version: 2 } });
    expect(rewritten.conclusion?.earlier).toEqual([current(broken)]);
    expect(current(circulate(rewritten))).toMatchObject({ version: 2, circulatedAt: rewritten.now.toISOString() });
  });

  it("is circulated again without being written, and its hours go on", () => {
    const broken = later(REACHED.SILENCE_BROKEN(), 5);
    expect(current(circulate(broken))).toEqual(current(broken));
  });

  it("is what consolidation leaves when no amendment changed it", () => {
    const closed = REACHED.AMENDMENTS_CLOSED();
    const { after, text } = decideConclusion(
      closed.conclusion,
      { do: "consolidate", text: closed.text as ConclusionText },
      circumstancesOf(closed, RAPPORTEUR),
    );
    expect(after.current).toEqual(current(closed));
    expect(text).toBeUndefined();
  });

  it("is followed by the consolidated text, which is circulated before it is decided", () => {
    const closed = REACHED.AMENDMENTS_CLOSED();
    const merged = step(drafted(), RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members.") }).text;
    const story = step(closed, RAPPORTEUR, { do: "consolidate", text: merged as ConclusionText });
    expect(current(story)).toMatchObject({ version: 2, out: {} });
    expect(refusalOf(() => step(story, CHAIR, open))?.refusal).toBe("not-circulated");
    expect(lacking(later(circulate(translated(story)), NOTICE_HOURS))).toBeUndefined();
  });
});

it("nothing is decided on a text that is not the one that stands", () => {
  const story = REACHED.CONSOLIDATED();
  const other = step(drafted(), RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members.") }).text;
  expect(() => step({ ...story, text: other as ConclusionText }, CHAIR, open)).toThrow("is not version 1");
});

describe("translations", () => {
  const story = drafted();
  const translate = (language: Language, passage: string, text: string, source: string) => () =>
    step(story, RAPPORTEUR, { do: "translate", language, passages: [{ passage, text, sourceHash: sha256(source) }] });
  const darknet = samplePlan.paragraphs[1]?.text ?? "";

  test.each<[string, () => unknown, RefusalName, string | undefined]>([
    ["into the original language", translate("en", "darknet", "Urges.", darknet), "invalid-request", "/language"],
    ["of a passage there is not", translate("fr", "other", "Demande.", darknet), "invalid-request", "/passages/0"],
    ["of other words", translate("fr", "darknet", "Demande.", `${darknet} `), "translation-state", undefined],
    [
      "of the title on two lines",
      translate("fr", "title", "Deux\nlignes", samplePlan.title),
      "invalid-request",
      "/passages/0/text",
    ],
    [
      "that are reviewed before they are there",
      () => step(story, RAPPORTEUR, { do: "review", language: "fr", passages: ["darknet"] }),
      "translation-state",
      undefined,
    ],
    [
      "that are reviewed where there is no passage",
      () => step(story, RAPPORTEUR, { do: "review", language: "fr", passages: ["darknet", "other"].reverse() }),
      "invalid-request",
      "/passages/0",
    ],
    ["put out before circulation", () => putOut(REACHED.EDITING(), "fr"), "conclusion-state", undefined],
  ])("%s are refused", (_, act, name, pointer) => {
    const refusal = refusalOf(act);
    expect(refusal?.refusal).toBe(name);
    expect(refusal?.details.errors?.[0]?.pointer).toBe(pointer);
  });

  it("are not reviewed once the original was changed", () => {
    const done = translated(story);
    const changed = step(done, RAPPORTEUR, { do: "revise", plan: planWith("darknet", `${darknet}!`) });
    const review = () => step(changed, RAPPORTEUR, { do: "review", language: "fr", passages: ["training", "darknet"] });
    expect(refusalOf(review)?.details.extra).toEqual({ passages: ["darknet"] });
  });
});
