/** English: what is put to the vote, how, and what it came to. */
export const voting = {
  "label.question": "Question of procedure",
  "label.method": "Method of voting",
  "label.ballot": "Number of the ballot",
  "label.votingCloses": "Voting closes",
  "label.yes": "In favour",
  "label.no": "Against",
  "label.abstain": "Abstentions",
  "label.notVoting": "Not voting",
  "label.entitled": "Entitled to vote",
  "method.recorded": "Recorded vote",
  "method.roll-call": "Vote by roll call",
  "method.show-of-hands": "Vote by show of hands",
  "method.secret": "Secret ballot",

  "ballot.button": "Vote",
  "ballot.delegate.how":
    "Open your personal link to vote. We then send a six-digit code to this address, with which you confirm your ballot.",
  "ballot.contact.how":
    "Only the head of your delegation, or the acting head, votes: with the personal link that was sent to them.",
  "ballot.secret":
    "The ballot is secret: nobody can find out how your country votes, and it cannot be changed once it is cast.",
  "ballot.next": "As soon as your country has voted, all who speak for it receive a receipt.",

  "ballot-open.event": "Voting is open",
  "ballot-open.heading": "Voting is open",
  "ballot-open.said": "The chair has opened the vote described below.",
  "ballot-open.delegate.ask": "Please vote for your country {before}.",
  "ballot-open.delegate.now.ask": "Please vote for your country now, before the chair closes the vote.",
  "ballot-open.contact.ask": "Your country can vote {before}.",
  "ballot-open.contact.now.ask": "Your country can vote until the chair closes the vote.",
  "ballot-open.room.ask": "The vote is taken in the room. Please be present there for your country.",
  "ballot-open.room.contact.ask": "The vote is taken in the room, where your delegation votes for your country.",
  "ballot-open.room.roll-call":
    "The chair calls the delegations one by one. What each of them answers is entered by two people, each on their own.",
  "ballot-open.room.show-of-hands":
    "The delegations raise their hands. What is counted is entered by two people, each on their own.",

  "ballot-closing.event": "Your vote is still missing",
  "ballot-closing.heading": "Your country has not voted yet",
  "ballot-closing.preheader": "Voting closes on {when}.",
  "ballot-closing.said": "The vote described below closes soon, and we do not have your country’s ballot yet.",
  "ballot-closing.delegate.ask": "Please vote for your country {before}.",
  "ballot-closing.contact.ask": "Please ask the head of your delegation, or the acting head, to vote {before}.",
  "ballot-closing.done": "If your country has voted in the meantime, there is nothing more you need to do.",
} as const;
