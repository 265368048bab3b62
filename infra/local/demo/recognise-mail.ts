import subjects from "./subjects.json" with { type: "json" };

/** Which mail it is, by what its reader sees first: the beginning of the subject, in the language it says it is in. */
export const recogniseMail = (subject: string, language: string): string => {
  const seen = subject.replace(/^\u200f/, "");
  const kind = Object.entries(subjects).find(([, beginnings]) =>
    (beginnings as Record<string, string[]>)[language]?.some((beginning) => seen.startsWith(`${beginning} –`)),
  );
  return kind?.[0] ?? `unknown (${subject})`;
};
