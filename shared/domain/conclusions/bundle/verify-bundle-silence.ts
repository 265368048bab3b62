import type { CourseOf } from "./bundle-course.ts";
import { type Altered, differences, notAmong } from "./bundle-differences.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import { expiryOf, lastInstantFor } from "./bundle-silence.ts";
import type { DecisionBundle } from "./decision-bundle.ts";

/** A silence was only ever made longer, while it ran; who objected could, in time; each was told, or is on the list. */
export const verifySilenceCourse = (
  { result, laterWritings }: DecisionBundle,
  opening: OpeningOf<"silence">,
  course: CourseOf<"silence">,
): Altered[] => {
  const isNotEntitled = (country: string) => !opening.entitled.includes(country);
  const countries = course.services.map(({ country }) => country);
  const expiry = expiryOf(opening, course);
  return [
    ...verifyExtensions(opening, course),
    ...differences(countries, opening.entitled, "/course/services"),
    ...course.services.flatMap(({ acts }, index) =>
      acts.flatMap(({ at }, act) =>
        at >= opening.at && at < expiry
          ? []
          : [{ where: `/course/services/${index}/acts/${act}/at`, what: "is not while the silence ran" }],
      ),
    ),
    ...notAmong(
      "/course/objections",
      course.objections.map(({ country }) => country),
      isNotEntitled,
    ),
    ...course.objections.flatMap(({ country, at }, index) =>
      at >= opening.at && at < lastInstantFor(country, opening, course) && at <= result.closedAt
        ? []
        : [{ where: `/course/objections/${index}/at`, what: "is not in time, and breaks nothing" }],
    ),
    ...notAmong(
      "/laterWritings",
      laterWritings.map(({ country }) => country),
      isNotEntitled,
    ),
    ...laterWritings.flatMap(({ country, at }, index) =>
      at >= lastInstantFor(country, opening, course) || at >= result.closedAt
        ? []
        : [{ where: `/laterWritings/${index}/at`, what: "is in time, so that it had to break the silence" }],
    ),
  ];
};

const verifyExtensions = (
  opening: OpeningOf<"silence">,
  { extensions, objections }: CourseOf<"silence">,
): Altered[] => {
  const firstObjection = objections.map(({ at }) => at).toSorted()[0];
  return extensions.flatMap(({ at, expiresAt }, index) => {
    const where = `/course/extensions/${index}`;
    const inForce = extensions[index - 1]?.expiresAt ?? opening.expiresAt;
    const isWhileItRan = at >= opening.at && at < inForce && (firstObjection === undefined || at < firstObjection);
    return [
      ...(isWhileItRan ? [] : [{ where: `${where}/at`, what: "is not while the silence ran" }]),
      ...(expiresAt > inForce ? [] : [{ where: `${where}/expiresAt`, what: `is not later than ${inForce}` }]),
    ];
  });
};
