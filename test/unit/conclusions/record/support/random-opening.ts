import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { type ConclusionText, type TextPlan, textHash } from "#shared/domain/conclusions/conclusion-text.ts";
import { languageHash } from "#shared/domain/conclusions/translation.ts";
import { freezeElectorate } from "#shared/domain/conclusions/votes/electorate.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { inLanguages, samplePlan, sha256 } from "../../support/sample-text.ts";
import type { Chance } from "./chance.ts";

const COUNTRIES =
  "ARG AUS BRA CAN CHL CHN DEU EGY ESP FRA GBR IDN IND ITA JPN KEN KOR MAR MEX NGA NOR NZL PER ZAF".split(" ");
const HOUR_MS = 3_600_000;
const OPENED = Date.parse("2019-04-11T09:00:00.000Z");

export const instant = (offset: number): string => new Date(OPENED + offset).toISOString();

/** Some of the paragraphs of the sample, others made up, translated and reviewed. */
export const randomText = (chance: Chance): DecisionFacts["text"] => {
  const plan: TextPlan = {
    ...samplePlan,
    title: `Conclusions, draft ${chance.whole(1, 99)}`,
    paragraphs: [
      ...chance.some(samplePlan.paragraphs, 0.6),
      {
        id: `further-${chance.hex(4)}`,
        part: "operative",
        origin: { kind: "delegation", country: chance.one(COUNTRIES) },
        text: `Asks members to report by ${chance.whole(2020, 2030)}.`,
      },
    ],
  };
  const text: ConclusionText = inLanguages(plan);
  return {
    version: chance.whole(1, 9),
    ...structuredClone({ original: text.original, title: text.title, paragraphs: [...text.paragraphs] }),
    textHash: textHash(text, sha256),
    languages: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        {
          languageHash: languageHash(text, language, sha256) ?? "",
          outAt: instant(-chance.whole(30, 60) * HOUR_MS),
        },
      ]),
    ),
  };
};

/** What every opening has: rules, everybody's standing, and who follows from that. */
export const randomFrozen = (chance: Chance) => {
  const rules = {
    version: chance.whole(1, 5),
    majority: chance.one(["simple", "two-thirds", "majority-of-members", "two-thirds-of-members"] as const),
    quorumToOpen: chance.one(["none", "one-third", "majority"] as const),
    quorumToDecide: chance.one(["one-third", "majority"] as const),
    languageNoticeHours: 24,
    silenceHours: 72,
    voteMayChange: chance.happens(0.8),
    provisionalCredentialsMayVote: chance.happens(0.5),
  };
  const standings = [...chance.shuffled(COUNTRIES).slice(0, chance.whole(8, 14))].sort().map((country) => ({
    country,
    as: chance.happens(0.92) ? ("member" as const) : ("observer" as const),
    inGoodStanding: chance.happens(0.96),
    credentials: chance.happens(0.9) ? ("ACCEPTED" as const) : chance.one(["PROVISIONAL", "RECEIVED"] as const),
  }));
  const entitled = [...freezeElectorate(standings, rules).entitled];
  const waiver = chance.happens(0.2) ? { decision: "procedure-3", reason: "The text came late." } : undefined;
  return { at: instant(0), by: `chair-${chance.hex(6)}`, rules, standings, entitled, ...(waiver && { waiver }) };
};

export const voterOf = (chance: Chance, country: string) => ({
  delegate: `${country.toLowerCase()}-${chance.hex(8)}`,
  as: chance.one(["head", "acting-head"] as const),
});
