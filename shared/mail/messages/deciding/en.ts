/** English: what became of amendments and texts, and the silence procedure. */
export const deciding = {
  "label.because": "Decided by amendment",
  "label.objectBefore": "Objections before",
  "label.was": "Until now",
  "label.brokenBy": "Silence broken by",
  "label.notReached": "Not proven for",
  "label.fingerprint.record": "Fingerprint of the record (SHA-256)",

  "amendment-outcome.preheader": "It concerns an amendment of your country, or one that it supports.",
  "amendment-outcome.admitted.event": "Amendment admissible",
  "amendment-outcome.admitted.said":
    "The amendment named below, which your country submitted or supports, is admissible and will be decided upon.",
  "amendment-outcome.admitted.ask":
    "There is nothing you need to do for now. We will write to you as soon as it is decided.",
  "amendment-outcome.accepted.event": "Amendment accepted",
  "amendment-outcome.accepted.said":
    "The sponsor of the text has accepted the amendment named below, which your country submitted or supports. It needs no vote of its own.",
  "amendment-outcome.adopted.event": "Amendment adopted",
  "amendment-outcome.adopted.said":
    "The amendment named below, which your country submitted or supports, has been adopted and becomes part of the text.",
  "amendment-outcome.rejected.event": "Amendment rejected",
  "amendment-outcome.rejected.said":
    "The amendment named below, which your country submitted or supports, has been rejected. The text stays as it was there.",
  "amendment-outcome.ruled-out.event": "Amendment not admissible",
  "amendment-outcome.ruled-out.said":
    "The chair has ruled that the amendment named below, which your country submitted or supports, is not admissible. It will not be put to the vote.",
  "amendment-outcome.ruled-out.ask": "If the time for amendments has not ended, your country can submit another one.",
  "amendment-outcome.lapsed.event": "Amendment lapsed",
  "amendment-outcome.lapsed.said":
    "The amendment named below, which your country submitted or supports, has lapsed, since another amendment has been decided. It will not be put to the vote.",
  "amendment-outcome.ask": "There is nothing you need to do.",

  "silence-opened.event": "Silence procedure",
  "silence-opened.heading": "A text is under the silence procedure",
  "silence-opened.preheader": "Objections must reach us {before}.",
  "silence-opened.said":
    "The chair has put the text named below under the silence procedure. It is adopted, unless a delegation objects or submits an amendment in writing before the time has ended.",
  "silence-opened.ask":
    "If your country agrees, there is nothing you need to do. If it does not, its objection must reach us {before}.",
  "silence-opened.informed.ask":
    "Your country is informed of this and cannot object. There is nothing you need to do. The time for objections ends on {when}.",
  "silence-opened.delegate.how":
    "To object, or to submit an amendment, open your personal link and write it there. We then send a six-digit code to this address, with which you confirm it.",
  "silence-opened.contact.how":
    "Only the head of your delegation, or the acting head, can object: with the personal link that was sent to them. Your own link opens the text.",
  "silence-opened.late":
    "What we receive at that instant or later is too late: it is kept as a statement, and does not prevent the adoption.",

  "silence-news.extended.event": "More time for objections",
  "silence-news.extended.heading": "The time for objections is longer",
  "silence-news.extended.said":
    "The chair has extended the silence procedure on the text named below, which was to end on {when}. The text and those who can object are the same.",
  "silence-news.extended.ask":
    "If your country agrees, there is nothing you need to do. Objections must now reach us {before}.",
  "silence-news.adopted-ad-referendum.event": "Adopted ad referendum",
  "silence-news.adopted-ad-referendum.heading": "The text is adopted ad referendum",
  "silence-news.adopted-ad-referendum.said":
    "The time for objections has ended, and nobody has objected: the text named below is adopted ad referendum.",
  "silence-news.adopted-ad-referendum.ask":
    "Delegations that were absent can still object {before}. The others have nothing to do.",

  "silence-office.announce.event": "Silence: text adopted",
  "silence-office.announce.heading": "A text has been adopted under the silence procedure",
  "silence-office.announce.said":
    "The time for objections to the text named below has ended, and nobody has objected: it is adopted.",
  "silence-office.announce.ask": "Please ask the chair to announce this at the next meeting.",
  "silence-office.not-served.event": "Silence without effect",
  "silence-office.not-served.heading": "A text is not adopted: not everybody is proven to have been told",
  "silence-office.not-served.said":
    "The time for objections to the text named below has ended. It is not proven of the delegations named below that they knew of it, and so their silence says nothing. The text is not adopted.",
  "silence-office.not-served.ask": "Please tell the chair, who can open another silence procedure.",
  "silence-office.notice-failed.event": "Silence: notice not delivered",
  "silence-office.notice-failed.heading": "A notice of the silence procedure was not delivered",
  "silence-office.notice-failed.said":
    "A notice to the delegation named below was not delivered, and nothing else proves that it knows of the silence procedure.",
  "silence-office.notice-failed.ask":
    "Please tell the chair, who must act before the time for objections ends: have it sent again, have it handed over, or extend the time. Otherwise the text is not adopted.",
  "silence-office.hand-over-ordered.event": "Silence: hand over a notice",
  "silence-office.hand-over-ordered.heading": "A notice of the silence procedure is to be handed over",
  "silence-office.hand-over-ordered.said":
    "The chair wants the notice of the silence procedure to be handed over to the delegation named below.",
  "silence-office.hand-over-ordered.ask":
    "Please hand it over, and record that you have done so, before the time for objections ends.",
  "silence-office.came-too-late.event": "Silence: received too late",
  "silence-office.came-too-late.heading": "An objection or amendment was received too late",
  "silence-office.came-too-late.said":
    "The delegation named below sent an objection or an amendment when the time for objections had ended. It does not change the outcome, and is kept as a statement.",
  "silence-office.came-too-late.ask": "Please tell the chair.",
  "silence-office.objection-added.event": "Silence: another objection",
  "silence-office.objection-added.heading": "Another delegation has objected",
  "silence-office.objection-added.said":
    "The delegation named below has also objected, or submitted an amendment, in time. The silence was broken before, and the text remains not adopted.",
  "silence-office.objection-added.ask": "Please tell the chair.",

  "decision-result.ADOPTED.event": "Text adopted",
  "decision-result.ADOPTED.heading": "The text is adopted",
  "decision-result.NOT_ADOPTED.event": "Text not adopted",
  "decision-result.NOT_ADOPTED.heading": "The text is not adopted",
  "decision-result.VOID.event": "Vote void",
  "decision-result.VOID.heading": "The vote is void",
  "decision-result.consensus.adopted.preheader": "By consensus, without a vote.",
  "decision-result.consensus.adopted.said": "The text named below was adopted by consensus, without a vote.",
  "decision-result.consensus.none.preheader": "There was no consensus.",
  "decision-result.consensus.none.said":
    "An objection was raised to the text named below. There is no consensus on it, and it is not adopted.",
  "decision-result.silence.adopted.preheader": "Under the silence procedure, without an objection.",
  "decision-result.silence.adopted.said":
    "The time for objections to the text named below has ended, and nobody has objected: it is adopted, without a vote.",
  "decision-result.silence.objection.preheader": "The silence was broken by an objection.",
  "decision-result.silence.objection.said":
    "A delegation objected in time to the text named below. The silence is broken, and the text is not adopted.",
  "decision-result.silence.amendment.preheader": "The silence was broken by an amendment.",
  "decision-result.silence.amendment.said":
    "A delegation submitted an amendment to the text named below in time. The silence is broken, and the text is not adopted.",
  "decision-result.silence.unproven.preheader": "Not everybody is proven to have been told.",
  "decision-result.silence.unproven.said":
    "The time for objections to the text named below has ended. It could not be proven that every delegation had been told, and the silence of one that was not told says nothing. The text is therefore not adopted.",
  "decision-result.vote.preheader": "In favour: {yes}. Against: {no}. Abstentions: {abstain}.",
  "decision-result.vote.secret.preheader": "By a secret ballot.",
  "decision-result.vote.adopted.said": "The text named below was put to the vote and adopted.",
  "decision-result.vote.rejected.said":
    "The text named below was put to the vote and did not obtain the majority that it needs. It is not adopted.",
  "decision-result.vote.quorum-lost.preheader": "There was no longer a quorum.",
  "decision-result.vote.quorum-lost.said":
    "There was no longer a quorum before the vote on the text named below was closed. The vote is void, and nothing is decided.",
  "decision-result.vote.ballots-and-voters-differ.preheader": "The ballots do not match those who voted.",
  "decision-result.vote.ballots-and-voters-differ.said":
    "In the vote on the text named below, the number of ballots is not that of the delegations that voted. The vote is void, and nothing is decided.",
  "decision-result.few":
    "So few delegations voted in secret that the numbers would tell how each of them voted. They are therefore not given, and no record of them is published.",
  "decision-result.ask": "There is nothing you need to do.",
  "decision-result.chair": "The chair will say how the work on this text goes on.",
  "decision-result.again": "The text can be put to the vote again.",
  "decision-result.silence.again": "The chair can open another silence procedure.",
  "decision-result.statements":
    "{count, plural, one {So far, one reservation or statement is attached to the decision.} other {So far, # reservations or statements are attached to the decision.}}",
  "decision-result.button": "See the decision",
  "decision-result.why":
    "Please keep this message. The fingerprint names the complete record of this decision: anybody can check a copy of the record against it.",
} as const;
