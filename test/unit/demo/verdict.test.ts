import { describe, expect, it } from "vitest";
import type { Tally } from "#infra/local/demo/tally.ts";
import { differences, faultsOf } from "#infra/local/demo/verdict.ts";
import { asPromised } from "./support/as-promised.ts";

describe("the verdict on a run of the demo", () => {
  it("is silent when the figures are as promised", () => {
    expect(differences(asPromised)).toEqual([]);
  });

  it.each<[Partial<Tally>, string]>([
    [{ delegations: 149 }, "delegations should be 150 and is 149"],
    [{ delegates: 316 }, "delegates should be 315 and is 316"],
    [{ regrets: 19 }, "regrets should be 20 and is 19"],
    [{ unanswered: 25 }, "unanswered should be 24 and is 25"],
    [{ conclusions: 2 }, "conclusions should be 3 and is 2"],
    [{ amendments: 4 }, "amendments should be 5 and is 4"],
    [{ ballots: 150 }, "ballots should be 149 and is 150"],
    [{ adopted: 2 }, "adopted should be 3 and is 2"],
    [{ verified: 2 }, "verified should be 3 and is 2"],
    [{ mailsLost: 1 }, "mailsLost should be 0 and is 1"],
    [{ delivered: 189 }, "delivered should be 190 and is 189"],
    [{ bounced: 2, delivered: 191 }, "bounced should be 3 and is 2"],
    [{ complained: 2, delivered: 189 }, "complained should be 1 and is 2"],
    [{ suppressed: 5 }, "suppressed should be 45 and is 5"],
    [{ unsettled: 1 }, "unsettled should be 0 and is 1"],
    [{ unreachable: 4 }, "unreachable should be 3 and is 4"],
    [{ mailsTwice: 1 }, "mailsTwice should be 0 and is 1"],
    [{ mailsUnasked: 2 }, "mailsUnasked should be 0 and is 2"],
    [{ remindersLate: 1 }, "remindersLate should be 0 and is 1"],
    [
      { reminders: { ...asPromised.reminders, "14 days left to confirm": 49 } },
      'reminders "14 days left to confirm" should be 50 and is 49',
    ],
    [
      { reminders: { ...asPromised.reminders, "One more reminder": 1 } },
      'reminders "One more reminder" should be 0 and is 1',
    ],
    [{ recordsMissing: 1 }, "recordsMissing should be 0 and is 1"],
    [{ mailsInOtherLanguage: 2 }, "mailsInOtherLanguage should be 0 and is 2"],
  ])("says what differs: %j", (different, sentence) => {
    expect(differences({ ...asPromised, ...different })).toEqual([sentence]);
  });

  it("names the mails that are at fault", () => {
    const mail = { kind: "code", to: "focal.point@ncb-fra.example", language: "fr", at: "2019-01-22T08:00:00.000Z" };
    expect(faultsOf({ lost: [mail], twice: [], unasked: [], otherLanguage: [], late: [] })).toEqual([
      "Lost: code to focal.point@ncb-fra.example, fr, 2019-01-22T08:00:00.000Z",
    ]);
  });
});
