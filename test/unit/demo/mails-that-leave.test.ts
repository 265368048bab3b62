import { describe, expect, it } from "vitest";
import { addressFate } from "#infra/local/demo/address-fate.ts";
import { mailsThatLeave } from "#infra/local/demo/mails-that-leave.ts";
import { fateOf } from "#infra/local/engines/mail-fate.ts";

const DEAD = "bounce.focal.point@simulator.example";
const CROSS = "complaint.marie@simulator.example";
const FOCAL = "focal.point@ncb-fra.example";

type Asked = Parameters<typeof mailsThatLeave>[0][number];
const mail = (kind: string, to: string, more: Partial<Asked> = {}): Asked => ({
  ...{ kind, to, language: "fr", at: "2019-01-10T09:00:00.000Z" },
  ...more,
});
const leaving = (...asked: Asked[]) => mailsThatLeave(asked, addressFate).map(({ kind, to }) => `${kind} ${to}`);

describe("mails that leave", () => {
  it("are all of them where nobody's address bounces and nobody complains", () => {
    const twice = [mail("code", FOCAL), mail("code", FOCAL), mail("mailing", FOCAL, { isInformation: true })];
    expect(leaving(...twice)).toHaveLength(3);
  });

  it("are the first to an address that bounces, and none after it", () => {
    expect(
      leaving(mail("invitation", DEAD), mail("link", DEAD), mail("mailing", DEAD, { isInformation: true })),
    ).toEqual([`invitation ${DEAD}`]);
  });

  it("are not the information for whoever complained, nor what the focal point gets in a delegate's place", () => {
    const complained = mail("confirmation", CROSS, { standIn: FOCAL });
    expect(
      leaving(
        complained,
        mail("mailing", CROSS, { standIn: FOCAL, isInformation: true }),
        mail("withdrawal", CROSS, { standIn: FOCAL }),
      ),
    ).toEqual([`confirmation ${CROSS}`, `withdrawal ${FOCAL}`]);
  });

  it("are no links and codes of whoever complained: what lets a head act goes to nobody else", () => {
    const [first, ...others] = ["confirmation", "code", "link", "ballot-open"].map((kind) =>
      mail(kind, CROSS, { standIn: FOCAL }),
    ) as [Asked, ...Asked[]];
    expect(leaving(first, ...others)).toEqual([`confirmation ${CROSS}`, `ballot-open ${FOCAL}`]);
    // A contact's own go there still.
    expect(leaving(mail("link", CROSS), mail("code", CROSS))).toHaveLength(2);
  });

  it("are none where the focal point cannot be reached either", () => {
    const standIn = DEAD;
    expect(
      leaving(
        mail("invitation", DEAD),
        mail("confirmation", CROSS, { standIn }),
        mail("withdrawal", CROSS, { standIn }),
      ),
    ).toEqual([`invitation ${DEAD}`, `confirmation ${CROSS}`]);
  });

  it("leave out what the local cloud lets bounce or be complained of", () => {
    expect([DEAD, CROSS, FOCAL].map((address) => [addressFate(address), fateOf(address).at(-1)])).toEqual([
      ["bounces", "Bounce"],
      ["complains", "Complaint"],
      [undefined, "Delivery"],
    ]);
  });
});
