import type { DecisionBundle } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Verdict } from "#shared/domain/conclusions/bundle/verify-bundle.ts";

const MOST_PLACES = 20;

/** What a verdict is to whoever asked for it. */
export const report = (
  file: string,
  bundle: unknown,
  verdict: Verdict,
  heldRoot?: string,
): { readonly isSound: boolean; readonly lines: string[] } => {
  if (!verdict.ok) return { isSound: false, lines: alteredLines(file, verdict.altered).map(harmless) };
  const { root, chain } = bundle as DecisionBundle;
  if (heldRoot !== undefined && heldRoot !== root)
    return {
      isSound: false,
      lines: [
        `${file} IS ANOTHER RECORD than the one whose root you hold.`,
        `  Its root is  ${root}`,
        `  You hold     ${heldRoot}`,
        "  It is sound in itself: either it is of another decision, or somebody wrote a whole other record.",
      ],
    };
  return {
    isSound: true,
    lines: [
      `${file} is sound: everything in it follows from the rest.`,
      ...verdict.says.split("\n").map((line) => harmless(`  ${line}`)),
      `Root of the record: ${root}${heldRoot === undefined ? "" : ", the one that you hold"}`,
      `Its last entry, ${chain.length}: ${chain.at(-1)?.hash}`,
      ...(heldRoot === undefined
        ? ["Compare the root with the one that came with the result: a whole other record would be sound in itself."]
        : []),
    ],
  };
};

const alteredLines = (file: string, altered: Extract<Verdict, { ok: false }>["altered"]): string[] => [
  ...(altered.some(({ where }) => where === "/format")
    ? [
        `${file} is NO BUNDLE that can be verified here. Verify it with the version of this program that it was made by:`,
      ]
    : [`${file} IS ALTERED, or was never sound. Ask the secretariat for it again, and compare. In these places:`]),
  ...altered.slice(0, MOST_PLACES).map(({ where, what }) => `  ${where || "/"} ${what}`),
  ...(altered.length > MOST_PLACES ? [`  and ${altered.length - MOST_PLACES} more`] : []),
];

/** A file from anywhere must not command the terminal that shows it, nor turn what is read around. */
const harmless = (line: string): string => line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
