import type { compareVersionsRoute, listVersionsRoute, readVersionRoute } from "#shared/contracts/conclusion-texts.ts";
import type { KeptConclusion } from "#shared/contracts/kept-conclusion.ts";
import { cursorOf } from "#shared/contracts/paging.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { TextVersion } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText, Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { textDiff } from "#shared/domain/conclusions/text-diff.ts";
import { readingIn } from "#shared/domain/conclusions/translation.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import { versionView } from "./conclusion-view.ts";
import { textView } from "./text-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findConclusion: (conference: string, id: string) => Promise<KeptConclusion | undefined>;
  readonly readText: (kept: KeptConclusion, version: number) => Promise<ConclusionText | undefined>;
  readonly hash: Hash;
}

interface Place {
  readonly conference: string;
  readonly conclusion: string;
}

const standing = async (needs: Pick<Needs, "findConference" | "findConclusion">, place: Place) => {
  const conference = found(await needs.findConference(place.conference));
  const kept = found(await needs.findConclusion(conference.id, place.conclusion));
  return { conference, kept, versions: [...kept.conclusion.earlier, kept.conclusion.current] };
};

export const listVersions =
  (needs: Pick<Needs, "findConference" | "findConclusion">): UseCase<typeof listVersionsRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { versions } = await standing(needs, params);
    const rest = versions.filter(({ version }) => cursor === undefined || version > Number(cursor));
    const items = rest.slice(0, limit);
    const next = rest.length > limit ? items.at(-1) : undefined;
    return { body: { items: items.map(versionView), ...(next && { next: cursorOf(String(next.version)) }) } };
  };

export const readVersion =
  (needs: Needs): UseCase<typeof readVersionRoute> =>
  async ({ params }) => {
    const { conference, kept, versions } = await standing(needs, params);
    const version = named(versions, params.version);
    const text = found(await needs.readText(kept, version.version));
    return { body: textView(version, text, conference.languages, needs.hash) };
  };

/** What became of the text between any two versions, in words as they stand now (C3). */
export const compareVersions =
  (needs: Needs): UseCase<typeof compareVersionsRoute> =>
  async ({ params, query: { from, to, language } }) => {
    const { kept, versions } = await standing(needs, params);
    const [older, newer] = [named(versions, from), named(versions, to)];
    const [before, after] = await Promise.all([
      needs.readText(kept, older.version).then(found),
      needs.readText(kept, newer.version).then(found),
    ]);
    const { title, paragraphs } = textDiff(readingIn(before, language), readingIn(after, language));
    return {
      body: {
        ...{ from: nameOf(older), to: nameOf(newer), language, title: [...title] },
        paragraphs: paragraphs.map((one) => {
          if (one.change !== "changed") return one;
          const { words, ...rest } = one;
          return { ...rest, ...(words && { words: [...words] }) };
        }),
      },
    };
  };

const named = (versions: readonly TextVersion[], version: number): TextVersion =>
  found(versions.find((one) => one.version === version));

const nameOf = ({ version, textHash }: TextVersion) => ({ version, textHash });
