import fc from "fast-check";
import { expect, test } from "vitest";
import { CONCLUSION_STATES, type Conclusion, type ConclusionState } from "#shared/domain/conclusions/conclusion.ts";
import type {
  ConclusionActor,
  ConclusionCircumstances,
  ConclusionCommand,
} from "#shared/domain/conclusions/conclusion-commands.ts";
import { type ConclusionText, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import { history, live } from "./support/conclusion-history.ts";
import { CHAIR, COLLEAGUE, RULES, SPONSOR } from "./support/conclusion-story.ts";
import { sha256 } from "./support/sample-text.ts";

type Decide = typeof decideConclusion;
type Do = ConclusionCommand["do"];

test("whatever people do in whatever order, the laws hold, and every state is come to", () => {
  const reached = new Set<ConclusionState>();
  fc.assert(
    fc.property(history, (events) => {
      const lived = live(events, decideConclusion);
      for (const state of lived.reached) reached.add(state);
      expect(lived.broken).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect([...reached].sort()).toEqual([...CONCLUSION_STATES].sort());
});

/** The same rules, told something else about the circumstances of one command. */
const believing =
  (what: Do, believed: (circumstances: ConclusionCircumstances) => Partial<ConclusionCircumstances>): Decide =>
  (before, command, circumstances) =>
    decideConclusion(
      before,
      command,
      command.do === what ? { ...circumstances, ...believed(circumstances) } : circumstances,
    );

/** The same rules, told of another conclusion; what was not true of it is put right afterwards. */
const seeing =
  (
    what: Do,
    seen: (before: Conclusion) => Conclusion,
    after: (after: Conclusion, before: Conclusion) => Conclusion = (one) => one,
  ): Decide =>
  (before, command, circumstances) => {
    if (command.do !== what || before === undefined) return decideConclusion(before, command, circumstances);
    const step = decideConclusion(seen(before), command, circumstances);
    return { ...step, after: after(step.after, before) };
  };

const inAMonth = ({ now }: ConclusionCircumstances) => ({ now: new Date(now.getTime() + 30 * 86_400_000) });
const always = (by: ConclusionActor) => () => ({ by });

/** What the text would be without its brackets and alternatives. */
const settled = (text: ConclusionText): ConclusionText =>
  JSON.parse(
    JSON.stringify(text)
      .replaceAll(/\[words\]|\[all\]/g, "words")
      .replaceAll(/"alternativeTo":"[a-z-]+",/g, ""),
  );

const blindToBrackets: Decide = (before, command, circumstances) => {
  const { text } = circumstances;
  if (command.do !== "open-decision" || before === undefined || text === undefined)
    return decideConclusion(before, command, circumstances);
  const other = settled(text);
  const out = Object.fromEntries(
    Object.entries(before.current.out).map(([language, one]) => [
      language,
      one.languageHash === languageHash(text, language as "en", sha256)
        ? { ...one, languageHash: languageHash(other, language as "en", sha256) ?? "" }
        : one,
    ]),
  );
  const step = decideConclusion(
    { ...before, current: { ...before.current, textHash: textHash(other, sha256), out } },
    command,
    { ...circumstances, text: other },
  );
  return { ...step, after: { ...step.after, current: before.current } };
};

const signedWhateverChanged: Decide = (before, command, circumstances) => {
  if (command.do !== "publish" || before?.publication === undefined)
    return decideConclusion(before, command, circumstances);
  const { publication, ...unsigned } = before;
  const anew = decideConclusion(unsigned, command, circumstances).after.publication;
  return decideConclusion(
    { ...unsigned, publication: { ...publication, ...anew, signedBy: publication.signedBy } },
    command,
    circumstances,
  );
};

const unfrozen = (before: Conclusion): Conclusion => {
  const { circulatedAt: _, ...current } = before.current;
  return { ...before, current };
};

test.each<[string, Decide]>([
  ["every command counts", seeing("translate", (one) => ({ ...one, version: one.version - 1 }))],
  ["states lead where the rules say", seeing("open-decision", (one) => ({ ...one, state: "CONSOLIDATED" }))],
  ["states lead where the rules say", seeing("withdraw", (one) => ({ ...one, state: "CIRCULATED" }))],
  ["what was circulated keeps its hash", seeing("revise", unfrozen)],
  ["what was circulated keeps its words", seeing("consolidate", unfrozen)],
  ["nothing is decided before all languages were out long enough", believing("open-decision", inAMonth)],
  [
    "nothing is decided before all languages were out long enough",
    believing("open-decision", ({ conference }) => ({ conference: { ...conference, languages: ["en"] } })),
  ],
  [
    "nothing is decided that was not circulated",
    seeing(
      "open-decision",
      (one) => ({ ...one, current: { ...one.current, circulatedAt: "2019-01-01T00:00:00.000Z" } }),
      (after, { current }) => ({ ...after, current }),
    ),
  ],
  ["nothing is decided while a bracket is open", blindToBrackets],
  ["amendments are decided before their text", believing("open-decision", () => ({ undecidedAmendments: 0 }))],
  ["amendments are decided before their text", believing("consolidate", () => ({ undecidedAmendments: 0 }))],
  ["the chair opens and closes", believing("open-decision", always(CHAIR))],
  ["the chair opens and closes", believing("close-amendments", always(CHAIR))],
  [
    "nobody but the rules says what a vote or a silence came to",
    believing("record-outcome", ({ by }) => ({ by: by.as === "chair" ? RULES : by })),
  ],
  ["deadlines are kept as announced", believing("close-amendments", inAMonth)],
  [
    "a decided text is reopened by two thirds",
    (before, command, circumstances) =>
      decideConclusion(
        before,
        command.do === "reopen" ? { do: "reopen", by: { ...command.by, inFavour: 1, against: 0 } } : command,
        circumstances,
      ),
  ],
  [
    "a decided text is edited for its form only",
    seeing(
      "revise",
      (one) => ({ ...one, state: one.state === "EDITING" ? "SILENCE_BROKEN" : one.state }),
      (after, { state }) => ({ ...after, state }),
    ),
  ],
  [
    "two people publish, the same words",
    seeing("publish", ({ publication, ...one }) =>
      publication === undefined ? one : { ...one, publication: { ...publication, signedBy: "nobody" } },
    ),
  ],
  [
    "two people publish, the same words",
    believing("publish", ({ by }) => ({ by: by.as === "secretariat" ? by : COLLEAGUE })),
  ],
  ["two people publish, the same words", signedWhateverChanged],
  [
    "what is published is there in every language",
    believing("publish", ({ conference }) => ({ conference: { ...conference, languages: ["en"] } })),
  ],
  ["its sponsor withdraws it, before it was decided", believing("withdraw", always(SPONSOR))],
  ["its sponsor withdraws it, before it was decided", seeing("withdraw", (one) => ({ ...one, decisions: [] }))],
])("control: it shows that %s (%#)", (law, decide) => {
  const { failed } = fc.check(
    fc.property(history, (events) => !live(events, decide).broken.includes(law)),
    { numRuns: 2000, endOnFailure: true },
  );
  expect(failed).toBe(true);
});
