import type { CourseOf } from "./bundle-course.ts";
import { type Altered, differences, notAmong } from "./bundle-differences.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import type { ResultOf } from "./bundle-result.ts";
import { outside } from "./verify-bundle-vote.ts";

/** Somebody objected, or the gavel fell before enough members. */
export const verifyConsensusCourse = (
  opening: OpeningOf<"consensus">,
  { objections, gavel }: CourseOf<"consensus">,
  follows: ResultOf<"consensus">,
): Altered[] => {
  const isNotEntitled = (country: string) => !opening.entitled.includes(country);
  const { closedAt, quorum } = follows;
  return [
    ...notAmong("/opening/present", opening.present, isNotEntitled),
    ...notAmong(
      "/course/objections",
      objections.map(({ country }) => country),
      isNotEntitled,
    ),
    ...objections.flatMap(({ at }, index) => outside(`/course/objections/${index}/at`, at, opening.at, closedAt)),
    ...((gavel === undefined) === objections.length > 0
      ? []
      : [{ where: "/course/gavel", what: "falls where nobody objected, and nowhere else" }]),
    ...(gavel ? differences(gavel.at, closedAt, "/course/gavel/at") : []),
    ...(gavel ? notAmong("/course/gavel/present", gavel.present, isNotEntitled) : []),
    ...(quorum && !quorum.holds ? [{ where: "/course/gavel/present", what: "is no quorum" }] : []),
  ];
};
