import type { CourseOf } from "#shared/domain/conclusions/bundle/bundle-course.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import type { Consensus } from "#shared/domain/conclusions/votes/consensus.ts";
import { voterAct } from "./acts.ts";
import { personName } from "./person-name.ts";

/** Who objected, or who was there when the gavel fell. */
export const consensusCourse = ({ objections, gavel }: Consensus, hash: Hash): CourseOf<"consensus"> => ({
  kind: "consensus",
  objections: objections.map(({ country, by, at }) => ({ country, by: voterAct(by, hash), at })),
  ...(gavel && { gavel: { at: gavel.at, by: personName(gavel.chair, hash), present: [...gavel.present] } }),
});
