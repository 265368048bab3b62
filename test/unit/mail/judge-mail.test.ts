import { expect, test } from "vitest";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import { composeMime } from "#shared/mail/compose-mime.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { SAMPLE_CONFERENCE, samplesOf } from "#shared/mail/samples.ts";
import { type House, judgeMail } from "#test/support/judge-mail.ts";

const HOUSE: House = {
  ...{ conference: "honcb-15", sender: "conference@police.example", startsOn: "2019-04-09", dayAfter: "2019-04-12" },
  secretariat: { ...SAMPLE_CONFERENCE.secretariat, email: "secretariat@police.example" },
};

const confirmation = async (): Promise<string> => {
  const [facts] = samplesOf("confirmation", "ar", "https://passerelle.example");
  if (facts === undefined) throw new Error("There is no sample.");
  const calendar = calendarPart(
    {
      ...{ method: "REQUEST", uid: "d1@honcb-15.passerelle", sequence: 1, stamp: new Date("2019-03-02T10:15:30Z") },
      organizer: { name: "S", address: "secretariat@police.example", sender: "conference@police.example" },
      attendee: { name: "A", address: "d1@ncb.example", category: "HEAD" },
    },
    facts,
  );
  const raw = await composeMime(renderMail("confirmation", facts), {
    from: { name: HOUSE.secretariat.name.ar, address: "conference@police.example" },
    replyTo: { name: "S", address: "secretariat@police.example" },
    ...{ to: "d1@ncb.example", language: "ar", kind: "confirmation", ledgerKey: "b".repeat(64), calendar },
    ...{ conference: "honcb-15", country: "FRA" },
  });
  return Buffer.from(raw).toString("latin1");
};

const faultsOf = async (raw: string, house = HOUSE) => (await judgeMail(Buffer.from(raw, "latin1"), house)).faults;

test("a mail as it leaves has no fault", async () => {
  expect(await faultsOf(await confirmation())).toEqual([]);
});

test("control: each kind of fault is found", async () => {
  const raw = await confirmation();
  const without = (header: RegExp, put = "") => {
    expect(raw).toMatch(header);
    return faultsOf(raw.replace(header, put));
  };
  expect(await without(/^Auto-Submitted: .*\r\n/m)).toEqual(["automatic"]);
  expect(await without(/^Content-Language: ar/m, "Content-Language: fr")).toContain("direction of the HTML part");
  expect(await without(/^Reply-To: .*\r\n/m)).toEqual(["reply"]);
  expect(await without(/^References: .*\r\n/m)).toContain("thread");
  expect(await without(/^X-Passerelle-Kind: confirmation/m, "X-Passerelle-Kind: code")).toContain("subject");
  expect(await without(/^To: .*$/m, "To: d2@ncb.example")).toEqual(["attendee"]);
  expect(await without(/^MIME-Version/m, "List-Unsubscribe: <https://x.example>\r\nMIME-Version")).toEqual([
    "unsubscribe",
  ]);
  expect(await faultsOf(raw, { ...HOUSE, startsOn: "2019-04-10" })).toEqual(["days"]);
  expect(await without(/text\/calendar/, "text/x-calendar")).not.toEqual([]);
});
