/** English: texts that go out to delegations, and the time for amendments to them. */
export const circulating = {
  "label.text": "Text",
  "label.paragraphs": "Paragraphs",
  "label.languages": "Available in",
  "language.ar": "Arabic",
  "language.en": "English",
  "language.fr": "French",
  "language.es": "Spanish",

  "text.button": "Read the text",
  "text.link": "Your personal link opens the text. You need neither an account nor a password.",
  "text.delegate": "The focal point of your country has a personal link that opens the text.",

  "circulation.first.event": "Draft conclusions",
  "circulation.first.heading": "Draft conclusions for your delegation",
  "circulation.first.said": "The draft conclusions named below have been circulated to the delegations.",
  "circulation.revised.event": "Revised draft conclusions",
  "circulation.revised.heading": "A revised text for your delegation",
  "circulation.revised.said":
    "The draft conclusions named below have been revised and circulated to the delegations. This version takes the place of the earlier one.",
  "circulation.preheader": "There is nothing you need to do for now.",
  "circulation.next":
    "There is nothing you need to do for now. We will write to you as soon as amendments can be submitted.",

  "amendments-open.event": "Amendments can be submitted",
  "amendments-open.heading": "Amendments can be submitted",
  "amendments-open.said": "The time for amendments to the draft conclusions named below has begun.",
  "amendments-open.how":
    "The head of your delegation, or the acting head, submits amendments with the personal link that was sent to them. Each one concerns a single paragraph, and may be written in any language of the conference.",
  "amendments-open.delegate.how":
    "You can submit amendments there: each one concerns a single paragraph, and may be written in any language of the conference. For each one we send a six-digit code to this address.",
} as const;
