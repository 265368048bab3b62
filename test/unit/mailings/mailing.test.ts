import { describe, expect, test } from "vitest";
import {
  approveMailing,
  cancelMailing,
  changeMailing,
  draftMailing,
  filledIn,
  MailingPlan,
  releaseMailing,
} from "#shared/domain/mailing.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { mailingPlan } from "#test/support/mailing.ts";

const draft = () =>
  draftMailing(mailingPlan(), { conference: "honcb-15", id: "m-1", author: "ann", now: new Date("2019-01-14T10:00Z") });
const people = (count: number) => Array.from({ length: count }, (_, at) => `contact/FRA/${at}`);
const refusalOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.refusal;
    throw error;
  }
  return undefined;
};

const faultsOf = (subject: string, body = "Text"): string[] => {
  const plan = mailingPlan();
  const parsed = MailingPlan.safeParse({ ...plan, texts: { ...plan.texts, en: { subject, body } } });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe("placeholders", () => {
  test.each([
    ["{{constructor.constructor('return process.env')()}}", "{{constructor.constructor('return process.env')()}}"],
    ["{event.__init__}", "{event.__init__}"],
    ["{NAME}", "{NAME}"],
    ["{name", "{name"],
    ["name}", "}"],
    ["{{name}}", "{"],
  ])("%s is refused by name (A18)", (text, named) => {
    expect(faultsOf("Subject", text)).toEqual([expect.stringContaining(named)]);
    expect(faultsOf(text)).toEqual([expect.stringContaining(named)]);
  });

  test("control: those that are known pass, and so does a text without any", () => {
    expect(faultsOf("For {country}", "Dear {name}, welcome to {conference}")).toEqual([]);
    expect(faultsOf("Buses", "They leave at 8:00 (sharp).")).toEqual([]);
  });

  test("are filled in once: a value that looks like one stays as it was typed (A17)", () => {
    const values = { name: "{country} $& {{name}}", country: "France", conference: "HoNCB" };
    expect(filledIn("{name} of {country}", values)).toBe("{country} $& {{name}} of France");
  });

  test("a subject of two lines is refused (A11)", () => {
    expect(faultsOf("Buses\r\nBcc: x@evil.example")).toHaveLength(1);
  });
});

describe("a second pair of eyes (N10)", () => {
  test("20 people may be written to alone, and only those; 21 wait", () => {
    expect(releaseMailing(draft(), people(20), "ann")).toMatchObject({ state: "RELEASED", people: people(20) });
    const waiting = releaseMailing(draft(), people(21), "ann");
    expect(waiting).toMatchObject({ state: "AWAITING_APPROVAL", recipients: 21 });
    expect(waiting.people).toBeUndefined();
    expect(approveMailing(waiting, "bob")).toMatchObject({ state: "RELEASED", approver: "bob" });
  });

  test("nobody approves what they wrote, changed or released", () => {
    const waiting = releaseMailing(changeMailing(draft(), { mailClass: "MANDATORY" }, "bob"), people(21), "cleo");
    for (const author of ["ann", "bob", "cleo"])
      expect(
        refusalOf(() => approveMailing(waiting, author)),
        author,
      ).toBe("second-person-needed");
    expect(refusalOf(() => approveMailing(waiting, "dora"))).toBeUndefined();
  });

  test("nothing is released for nobody", () => {
    expect(refusalOf(() => releaseMailing(draft(), [], "ann"))).toBe("no-recipient");
  });
});

test("only a draft is changed or released, only what waits is approved, and what is cancelled stays so", () => {
  const released = releaseMailing(draft(), people(1), "ann");
  const cancelled = cancelMailing(released);
  const waiting = releaseMailing(draft(), people(30), "ann");
  for (const one of [released, cancelled, waiting]) {
    expect(refusalOf(() => changeMailing(one, {}, "ann"))).toBe("mailing-state");
    expect(refusalOf(() => releaseMailing(one, people(1), "ann"))).toBe("mailing-state");
  }
  for (const one of [draft(), released, cancelled])
    expect(refusalOf(() => approveMailing(one, "bob"))).toBe("mailing-state");
  expect(refusalOf(() => cancelMailing(cancelled))).toBe("mailing-state");
  for (const one of [draft(), waiting, released]) expect(cancelMailing(one).state).toBe("CANCELLED");
});
