import { any, type Draft, type Forgery, is } from "./forgery.ts";

const inSilence = ({ course }: Draft) => {
  if (course.kind !== "silence") throw new Error("A silence is expected.");
  return course;
};

/** Of silences, of consensus, of texts, and of what is said with a decision. */
export const OTHER_FORGERIES: Forgery[] = [
  {
    what: "a silence shorter than the rules say",
    way: "silence",
    on: (bundle) => is("ADOPTED")(bundle) && inSilence(bundle).extensions.length === 0,
    forge: ({ opening }) => {
      opening.rules.silenceHours = 200;
    },
    where: "/opening/expiresAt",
  },
  {
    what: "an extension that shortens",
    way: "silence",
    on: (bundle) => is("ADOPTED")(bundle) && inSilence(bundle).extensions.length > 0,
    forge: (draft) => {
      const [extension] = inSilence(draft).extensions;
      if (extension && draft.opening.mode === "silence") extension.expiresAt = draft.opening.expiresAt;
    },
    where: "/course/extensions/0/expiresAt",
  },
  {
    what: "an objection in time that is put among those that came late",
    way: "silence",
    on: is("SILENCE_BROKEN"),
    forge: (draft) => {
      draft.laterWritings = inSilence(draft).objections;
      inSilence(draft).objections = [];
      draft.result.closedAt = "2019-08-01T00:00:00.000Z";
    },
    where: "/laterWritings/0/at",
  },
  {
    what: "a member that is not on the list of those to be told",
    way: "silence",
    on: is("SERVICE_UNPROVEN"),
    forge: (draft) => inSilence(draft).services.splice(0, 1),
    where: "/course/services",
  },
  {
    what: "a gavel before too few",
    way: "consensus",
    on: is("ADOPTED"),
    forge: ({ course }) => {
      if (course.kind === "consensus" && course.gavel) course.gavel.present = course.gavel.present.slice(0, 1);
    },
    where: "/course/gavel/present",
  },
  {
    what: "a gavel although somebody objected",
    way: "consensus",
    on: is("NO_CONSENSUS"),
    forge: ({ course, opening, result }) => {
      if (course.kind === "consensus" && opening.mode === "consensus")
        course.gavel = { at: result.closedAt, by: "chair", present: opening.present };
    },
    where: "/course/gavel",
  },
  {
    what: "other words in a translation than were made from the original",
    way: "consensus",
    on: ({ opening, text }) => opening.waiver === undefined && text.paragraphs[0]?.translations.fr !== undefined,
    forge: ({ text }) => {
      const [paragraph] = text.paragraphs;
      if (paragraph) paragraph.text += " And more.";
    },
    where: "/text/paragraphs/0/translations",
  },
  {
    what: "an open bracket",
    way: "consensus",
    on: any,
    forge: ({ text }) => {
      const french = text.title.translations.fr;
      if (french) french.text += " [à revoir]";
    },
    where: "/text/title",
  },
  {
    what: "a language that was out too late",
    way: "recorded",
    on: ({ opening }) => opening.waiver === undefined,
    forge: ({ text, opening }) => {
      if (text.languages.ar) text.languages.ar.outAt = opening.at;
    },
    where: "/text/languages/ar/outAt",
  },
  {
    what: "a statement on a paragraph that is not there",
    way: "recorded",
    on: ({ statements }) => statements.length > 0,
    forge: ({ statements }) => {
      const [statement] = statements;
      if (statement) statement.paragraphs = ["nowhere"];
    },
    where: "/statements/0/paragraphs/0",
  },
  {
    what: "a correction before there was anything to correct",
    way: "recorded",
    on: ({ corrections }) => corrections.length > 0,
    forge: ({ corrections, opening }) => {
      const [correction] = corrections;
      if (correction) correction.at = opening.at;
    },
    where: "/corrections/0/at",
  },
];
