/** English: who acts for a delegation, what it did, and what may not have been done by it. */
export const acting = {
  before: "before {time} on {day}",

  "label.amendment": "Amendment",
  "label.from": "From",
  "label.until": "Until",
  "label.holder": "Person concerned",
  "label.fingerprint.ballot": "Fingerprint of the ballot (SHA-256)",
  "label.fingerprint.words": "Fingerprint of the wording (SHA-256)",

  "code.amendment.ask": "Enter this code to submit, support or withdraw an amendment for your country:",
  "code.ballot.ask": "Enter this code to vote for your country:",
  "code.objection.ask": "Enter this code to object for your country:",
  "code.statement.ask": "Enter this code to make a statement for your country:",

  "link.delegate.preheader": "It opens the texts, the amendments and the votes.",
  "link.delegate.heading": "Your link to the texts and votes",
  "link.delegate.ask": "Here is your personal link. Please use this one from now on.",
  "link.delegate.how":
    "With it you read the texts, submit amendments, vote and object for your country. For each of these acts we send a six-digit code to this address.",

  "acting-head.designated.event": "Acting head of delegation",
  "acting-head.designated.reader.heading": "You act for the head of your delegation",
  "acting-head.designated.other.heading": "Someone acts for the head of your delegation",
  "acting-head.designated.reader.said":
    "Your country has designated you to act for the head of its delegation from {from} until {until}.",
  "acting-head.designated.other.said":
    "Your country has designated the person named below to act for the head of its delegation from {from} until {until}.",
  "acting-head.designated.reader.preheader": "You can submit amendments, vote and object for your country.",
  "acting-head.designated.other.preheader": "The acting head can submit amendments, vote and object for your country.",
  "acting-head.designated.reader.ask":
    "In this time you can submit amendments, vote and object for your country, as its head of delegation can.",
  "acting-head.designated.other.ask":
    "In this time this person can submit amendments, vote and object for your country, as its head of delegation can.",
  "acting-head.designated.reader.how":
    "To do so, open your personal link. For each act we send a six-digit code to this address.",
  "acting-head.designated.next":
    "Your country still has one vote. The head of delegation and the acting head are each told of what the other does.",
  "acting-head.button": "Open the texts",
  "acting-head.ended.event": "Acting head: end",
  "acting-head.ended.reader.heading": "You no longer act for the head of your delegation",
  "acting-head.ended.other.heading": "Nobody acts for the head of your delegation any more",
  "acting-head.ended.reader.preheader": "The head of delegation alone acts for your country again.",
  "acting-head.ended.other.preheader": "The head of delegation alone acts for your country again.",
  "acting-head.ended.reader.said":
    "Your designation as acting head of delegation has ended. You can no longer submit amendments, vote or object for your country.",
  "acting-head.ended.other.said":
    "The person named below is no longer acting head of your delegation. From now on the head of delegation alone submits amendments, votes and objects for your country.",
  "acting-head.ended.ask": "What was done for your country until now remains valid. There is nothing you need to do.",

  "link-alert.second-device.event": "Link opened on another device",
  "link-alert.second-device.heading": "A personal link was opened on another device",
  "link-alert.second-device.reader.said": "Your personal link was opened on a device that had not used it before.",
  "link-alert.second-device.other.said":
    "The personal link of the person named below was opened on a device that had not used it before.",
  "link-alert.second-device.reader.ask":
    "If that was you, there is nothing you need to do. If not, please reply to this message at once: the secretariat will revoke the link.",
  "link-alert.second-device.other.ask":
    "Please ask this person. If it was somebody else, reply to this message at once: the secretariat will revoke the link.",
  "link-alert.next":
    "Whoever has the link can read what your delegation reads. Nobody can submit a delegation or an amendment, vote or object with the link alone: that also takes a code, which we send to the address of the person concerned.",
  "link-alert.second-device.preheader": "If this person did not do it, please reply at once.",
  "link-alert.code-locked.event": "Wrong codes entered",
  "link-alert.code-locked.heading": "A wrong code was entered several times",
  "link-alert.code-locked.reader.said":
    "A wrong code was entered five times with your personal link. These codes had no effect, and no code is accepted for 15 minutes.",
  "link-alert.code-locked.other.said":
    "A wrong code was entered five times with the personal link of the person named below. These codes had no effect, and no code is accepted from this person for 15 minutes.",
  "link-alert.code-locked.reader.ask":
    "If that was you, please ask for a new code in 15 minutes. If not, somebody else may have your link: reply to this message at once, and the secretariat will revoke it.",
  "link-alert.code-locked.other.ask":
    "Please ask this person. If it was somebody else, reply to this message at once: the secretariat will revoke the link.",
  "link-alert.code-locked.preheader": "If this person did not do it, please reply at once.",

  "act-receipt.preheader": "If this was not done by your country, please reply at once.",
  "act-receipt.tabled.event": "Amendment received",
  "act-receipt.tabled.said":
    "Your country has submitted the amendment named below. We will write to you as soon as it is known whether it is admissible.",
  "act-receipt.supported.event": "Support recorded",
  "act-receipt.supported.said": "Your country now supports the amendment named below.",
  "act-receipt.support-ended.event": "Support withdrawn",
  "act-receipt.support-ended.said": "Your country no longer supports the amendment named below.",
  "act-receipt.amendment-withdrawn.event": "Amendment withdrawn",
  "act-receipt.amendment-withdrawn.said":
    "Your country has withdrawn the amendment named below. Another delegation may take it over.",
  "act-receipt.taken-over.event": "Amendment taken over",
  "act-receipt.taken-over.said":
    "Your country has taken over the amendment named below, which another delegation had withdrawn.",
  "act-receipt.merged.event": "Amendment merged",
  "act-receipt.merged.said":
    "Your country has agreed that the amendment named below is merged into another one. It is no longer decided on its own.",
  "act-receipt.rebased.event": "Amendment resubmitted",
  "act-receipt.rebased.said":
    "Your country has resubmitted the amendment named below on the revised text. We will write to you as soon as it is known whether it is admissible.",
  "act-receipt.ballot.event": "Ballot received",
  "act-receipt.ballot.said": "We have received your country’s ballot. This message does not tell what it says.",
  "act-receipt.ballot.replaces": "It takes the place of your country’s ballot No. {number}.",
  "act-receipt.ballot.why":
    "The record of the vote will list your ballot with this fingerprint. Please keep this message, so that you can check it there.",
  "act-receipt.secret-ballot.event": "Ballot received",
  "act-receipt.secret-ballot.said":
    "Your country has voted in the secret ballot named below. The ballot is kept apart from the name of your country: nobody can find out what it says, and it can no longer be changed.",
  "act-receipt.correction.event": "Correction recorded",
  "act-receipt.correction.said":
    "Your country has stated how it had intended to vote. This is noted in the record. The result of the vote does not change.",
  "act-receipt.objection.event": "Objection received",
  "act-receipt.objection.said":
    "We have received your country’s objection in time. The text named below is therefore not adopted under the silence procedure.",
  "act-receipt.silence-amendment.event": "Amendment received",
  "act-receipt.silence-amendment.said":
    "We have received your country’s amendment in time. It breaks the silence as an objection does: the text named below is therefore not adopted under the silence procedure.",
  "act-receipt.late-objection.event": "Objection received too late",
  "act-receipt.late-objection.said":
    "We received your country’s objection when the time for objections had ended. It does not change the outcome, and is kept with the decision as a statement.",
  "act-receipt.late-amendment.event": "Amendment received too late",
  "act-receipt.late-amendment.said":
    "We received your country’s amendment when the time for objections had ended. It does not change the outcome, and is kept with the decision as a statement.",
  "act-receipt.silence-statement.event": "Statement received",
  "act-receipt.silence-statement.said":
    "Your country’s interpretative statement is attached to the decision on the text named below. It does not stand in the way of the adoption.",
  "act-receipt.consensus-objection.event": "Objection recorded",
  "act-receipt.consensus-objection.said":
    "Your country has objected to the adoption of the text named below by consensus. There is therefore no consensus on it.",
  "act-receipt.statement.event": "Statement received",
  "act-receipt.statement.said":
    "Your country’s statement is attached to the decision on the text named below, and will be published with it.",
  "act-receipt.statement-withdrawn.event": "Statement withdrawn",
  "act-receipt.statement-withdrawn.said":
    "Your country has withdrawn a statement on the text named below. It stays in the record, but will not be published.",
  "act-receipt.words.why":
    "It names exactly the wording that we received. Please keep this message, so that you can prove it.",
} as const;
