import { createHash } from "node:crypto";
import { listAmendmentsRoute } from "#shared/contracts/amendments.ts";
import { listConclusionsRoute } from "#shared/contracts/conclusions.ts";
import { listDecisionsRoute, readBundleRoute } from "#shared/contracts/decisions.ts";
import { readVoteRoute } from "#shared/contracts/votes.ts";
import { verifyBundle } from "#shared/domain/conclusions/bundle/verify-bundle.ts";
import { everyPage } from "../every-page.ts";
import type { Stage } from "../stage.ts";

/** What the conference concluded. */
export interface Concluded {
  readonly conclusions: number;
  /** Tabled, whatever became of them. */
  readonly amendments: number;
  /** In force, of all votes. */
  readonly ballots: number;
  readonly adopted: number;
  /** Records of decisions that are sound offline, and are those that the result mails name. */
  readonly verified: number;
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Every decision's record is fetched and worked out again, as whoever has the bundle and the mail can do. */
export const verifyDecisions = async (stage: Stage): Promise<Concluded> => {
  const { api, params, progress } = stage;
  return progress.step(
    "The records of the decisions are verified",
    async () => {
      const as = await stage.organiser();
      const texts = await everyPage(api, listConclusionsRoute, { as, params });
      const found = await stage.each(texts, ({ id }) => lookAt(stage, as, id));
      const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
      return {
        conclusions: texts.length,
        amendments: sum(({ amendments }) => amendments),
        ballots: sum(({ ballots }) => ballots),
        adopted: texts.filter(({ state }) => state === "ADOPTED").length,
        verified: sum(({ verified }) => verified),
      };
    },
    ({ verified, adopted }) => `${verified} sound, ${adopted} texts adopted`,
  );
};

const lookAt = async (stage: Stage, as: string, conclusion: string) => {
  const { api, params } = stage;
  const path = { ...params, conclusion };
  const [{ amendments }, { items: decisions }] = await Promise.all([
    api.call(listAmendmentsRoute, { as, params: path }),
    api.call(listDecisionsRoute, { as, params: path }),
  ]);
  const votes = decisions.flatMap(({ votes = [] }) => votes);
  const tallies = await stage.each(votes, async (vote) => {
    const { tally } = await api.call(readVoteRoute, { as, params: { ...params, vote } });
    const { yes, no, abstain } = tally?.count ?? { yes: 0, no: 0, abstain: 0 };
    return yes + no + abstain;
  });
  const sound = await stage.each(decisions, ({ id }) => isSound(stage, as, id));
  return {
    amendments: amendments.length,
    ballots: tallies.reduce((all, one) => all + one, 0),
    verified: sound.filter((one) => one).length,
  };
};

const isSound = async ({ api, inbox, params }: Stage, as: string, decision: string): Promise<boolean> => {
  const bundle = await api.call(readBundleRoute, { as, params: { ...params, decision } });
  const verdict = verifyBundle(bundle, sha256);
  return verdict.ok && inbox.roots.has(bundle.root);
};
