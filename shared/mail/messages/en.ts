import { acting } from "./acting/en.ts";
import { circulating } from "./circulating/en.ts";
import { deciding } from "./deciding/en.ts";
import { reminding } from "./reminding/en.ts";
import { voting } from "./voting/en.ts";

/** English, and the list of all messages: the other languages have each of these and no other. ICU MessageFormat. */
export const en = {
  attention: "For the attention of {name}",
  salutation: "Dear Sir or Madam,",
  "deadline.wholeDay": "End of {weekday} ({zone})",
  "deadline.time": "{weekday}, {time} ({zone})",
  moment: "{day}, {time} ({zone})",
  place: "{name}, {city}, {country}",
  placeAndDates: "{city}, {dates}",
  subject: "{event} – {city}, {dates}",
  fact: "{label}: {value}",

  "label.delegation": "Delegation",
  "label.dates": "Dates",
  "label.venue": "Venue",
  "label.answerBy": "Answer by",
  "label.submitBy": "Submit by",
  "label.confirmBy": "Confirm by",
  "label.receivedOn": "Received",
  "label.noticed": "Noticed",
  "label.name": "Name",
  "label.role": "Role",
  "label.leaves": "Leaves",
  "label.joins": "Joins",
  "label.reason": "Reason given",
  "role.HEAD": "Head of delegation",
  "role.ALTERNATE": "Alternate head of delegation",
  "role.ADVISER": "Adviser",
  "role.OBSERVER": "Observer",

  "link.alone": "If the button does not work, copy this address into your browser:",
  "link.personal":
    "This link is meant for you alone. Please do not forward this message: whoever has the link can see your delegation.",
  questions: "If anything is unclear, please reply to this message.",
  unexpected: "If this was not done by your country, please reply to this message at once.",
  automatic: "This message was sent automatically. Your reply will reach the secretariat.",

  "invitation.event": "Invitation",
  "invitation.preheader": "Please nominate your delegation, or send your regrets, by {day}.",
  "invitation.heading": "Your country is invited",
  "invitation.honour": "We have the honour of inviting your country to take part in this conference.",
  "invitation.ask": "Please nominate your delegation, or send your regrets, by {day}.",
  "invitation.how": "Your personal link opens your country’s registration. You need neither an account nor a password.",
  "invitation.button": "Answer the invitation",
  "invitation.next":
    "Before a delegation is submitted, we send a six-digit code to this address to make sure that it is you. You then receive a receipt, and later the decision of the secretariat.",

  "link.event": "Your link",
  "link.preheader": "It opens the registration of your delegation.",
  "link.heading": "Your link to the registration",
  "link.ask": "Here is the link to your country’s registration. Please use this one from now on.",
  "link.button": "Open the registration",
  "link.why":
    "You receive it because it was requested for your address, or because the secretariat has renewed it. If you did not expect it, there is nothing you need to do.",

  "code.event": "Your code",
  "code.preheader": "Your code is {code}. It is valid for 10 minutes.",
  "code.heading": "Your code",
  "code.ask": "Enter this code to submit your country’s delegation:",
  "code.validity": "It is valid for 10 minutes from the moment you asked for it, and only once.",
  "code.never":
    "Never tell it to anyone. Nobody may ask you for it, by telephone or in writing: not the secretariat, not the organisation, not your own services.",
  "code.unexpected":
    "If you did not ask for a code, somebody else may have your link. Keep the code to yourself and reply to this message.",

  "submission-receipt.event": "Nominations received",
  "submission-receipt.preheader": "The secretariat will examine it. You have nothing more to do for now.",
  "submission-receipt.heading": "We have received your nominations",
  "submission-receipt.said":
    "{count, plural, one {Your delegation has one member.} other {Your delegation has # members.}} The secretariat will examine the nominations and write to the focal point of your country.",
  "submission-receipt.next": "You have nothing more to do until then.",

  "regrets-receipt.event": "Regrets received",
  "regrets-receipt.preheader": "Your country will not take part. You may change this until {day}.",
  "regrets-receipt.heading": "We have noted your regrets",
  "regrets-receipt.said": "Your country has let us know that it will not take part. Thank you for your answer.",
  "regrets-receipt.next":
    "Should this change, you can take your answer back until {day}, with the link of your invitation.",

  "decision-approved.event": "Approved, please confirm",
  "decision-approved.preheader": "Please confirm your delegation by {day}.",
  "decision-approved.heading": "Your delegation is approved",
  "decision-approved.ask": "Please confirm by {day} that its members will attend.",
  "decision-approved.button": "Confirm the delegation",
  "decision-approved.next":
    "Each member then receives a personal confirmation. If somebody is prevented from coming, you can name a replacement with the same link.",

  "decision-returned.event": "Please correct your delegation",
  "decision-returned.preheader": "Please correct it and submit it again by {day}.",
  "decision-returned.heading": "Your delegation needs a correction",
  "decision-returned.ask": "Please correct it and submit it again by {day}. Until then it is not registered.",
  "decision-returned.button": "Correct the delegation",

  "decision-refused.event": "Delegation not accepted",
  "decision-refused.preheader": "The secretariat has given its reason in this message.",
  "decision-refused.heading": "Your delegation was not accepted",
  "decision-refused.said":
    "We regret to inform you that the secretariat could not accept the delegation of your country. Its seats have been released.",
  "decision-refused.next": "If you wish to discuss this decision, please reply to this message.",

  "decision-restored.event": "Delegation registered again",
  "decision-restored.preheader": "It awaits the decision of the secretariat. You have nothing to do for now.",
  "decision-restored.heading": "Your delegation is registered again",
  "decision-restored.said": "The secretariat has restored your delegation, and it now awaits a new decision.",
  "decision-restored.next": "You have nothing to do for now: we will write to you as soon as it is decided.",

  "confirmation.event": "You are confirmed",
  "confirmation.preheader": "You take part as a member of your country’s delegation.",
  "confirmation.heading": "Your participation is confirmed",
  "confirmation.said":
    "We confirm that you take part as a member of the delegation named below. Please keep these dates free.",
  "confirmation.next":
    "If your name or role is not correct, or if you cannot come, please tell the focal point of your country, who can change it.",

  "conference-changed.event": "Dates or place changed",
  "conference-changed.preheader": "It now takes place in {city}, {dates}.",
  "conference-changed.heading": "The dates or the place have changed",
  "conference-changed.said":
    "The conference that you attend has changed its dates or its place. This is what holds from now on:",
  "conference-changed.next":
    "If you cannot come, please tell the focal point of your country, who can name a replacement.",

  "replacement.event": "Replacement recorded",
  "replacement.preheader": "One member of your delegation takes the place of another.",
  "replacement.heading": "A member of your delegation has changed",
  "replacement.said": "This replacement is recorded. The rest of your delegation stays as it was.",

  "withdrawal.delegate.event": "Withdrawal recorded",
  "withdrawal.delegate.preheader": "The rest of your delegation stays as it was.",
  "withdrawal.delegate.heading": "A member of your delegation no longer takes part",
  "withdrawal.delegate.said":
    "The person named below no longer takes part. The rest of your delegation stays as it was.",
  "withdrawal.delegation.event": "Delegation withdrawn",
  "withdrawal.delegation.preheader": "Your country no longer takes part.",
  "withdrawal.delegation.heading": "Your delegation has been withdrawn",
  "withdrawal.delegation.said":
    "Your country no longer takes part, and the seats of its delegation have been released.",
  "withdrawal.reader.event": "You are no longer registered",
  "withdrawal.reader.preheader": "Your place in your country’s delegation has ended.",
  "withdrawal.reader.heading": "You are no longer registered",
  "withdrawal.reader.said":
    "You are no longer a member of the delegation named below. Any earlier confirmation is no longer valid.",
  "withdrawal.reader.next": "If you have questions, please turn to the focal point of your country.",

  "mailing.test": "Trial: {subject}",

  "contact-broken.event": "Address not working",
  "contact-broken.preheader": "Please send us another address.",
  "contact-broken.heading": "An address does not take mail",
  "contact-broken.contact.said":
    "A message to a contact of your country came back: the address on file does not take mail. Until we have another one, this person receives nothing from us. That is why we write to you.",
  "contact-broken.delegate.said":
    "A message to a member of your delegation came back: the address on file does not take mail. Until we have another one, this person receives nothing from us.",
  "contact-broken.ask": "Please reply to this message with an address that works, and let the person know.",
  "contact-broken.office.said":
    "A message to the person named below came back: the address on file does not take mail, and this country has no other contact who could be told.",
  "contact-broken.office.ask":
    "Please find out an address that works by other means, and enter it in the directory of members.",
  "lane-stopped.event": "Mailings have stopped",
  "lane-stopped.preheader": "None leaves until an organiser releases them.",
  "lane-stopped.heading": "Mailings have stopped by themselves",
  "lane-stopped.bounces.said":
    "Too many mails of this conference came back because their addresses do not work. Invitations and mailings are held, so that the mail provider does not stop everything that we send.",
  "lane-stopped.complaints.said":
    "Too many readers have reported mails of this conference as unwanted. Invitations and mailings are held, so that the mail provider does not stop everything that we send.",
  "lane-stopped.ask":
    "Please look at the list of suppressed addresses, correct the directory or the audience of the mailing, and then release the mailings.",
  "lane-stopped.next":
    "Nothing is lost: what is held leaves as soon as you release it. Codes, links, receipts and decisions leave all the while.",
  ...reminding,
  ...circulating,
  ...acting,
  ...deciding,
  ...voting,
} as const;

export type MessageKey = keyof typeof en;
/** A language's messages: one that is missing does not compile, nor one that no mail uses. */
export type Messages = Readonly<Record<MessageKey, string>>;
