import { describe, expect, it } from "vitest";
import { announceConference } from "#functions/conferences/announce-conference.ts";
import { cancelConference } from "#functions/conferences/cancel-conference.ts";
import { postponeConference } from "#functions/conferences/postpone-conference.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { sampleConference } from "#test/support/samples.ts";
import { conferencesIn, refusalOf, request } from "./fakes.ts";

describe("announcing, postponing and cancelling", () => {
  const announce = (changes: Partial<Conference>) => announceConference(conferencesIn(sampleConference(changes)));
  const postpone = (changes: Partial<Conference>) => {
    const store = conferencesIn(sampleConference(changes));
    return { store, run: () => postponeConference(store)(request({ body: { reason: "Flood" } })) };
  };
  const cancel = (changes: Partial<Conference>) => {
    const store = conferencesIn(sampleConference(changes));
    return { store, run: () => cancelConference(store)(request({ body: { reason: "Flood" } })) };
  };

  it("announces a draft, once", async () => {
    expect((await announce({ state: "DRAFT" })(request())).body).toMatchObject({ state: "ANNOUNCED", version: 2 });
    expect(await refusalOf(() => announce({ state: "ANNOUNCED" })(request()))).toBe("conference-state");
    expect(await refusalOf(() => announce({ state: "DRAFT" })(request({ ifMatch: 7 })))).toBe("stale");
    expect(await refusalOf(() => announce({ id: "other" })(request()))).toBe("not-found");
  });

  it("announces a postponed one again, and records that it is again", async () => {
    const recorded = async (state: Conference["state"]) => {
      const store = conferencesIn(sampleConference({ state }));
      await announceConference(store)(request());
      return store.saved.map(({ fact }) => fact);
    };
    expect(await recorded("DRAFT")).toEqual([{ type: "ConferenceAnnounced" }]);
    expect(await recorded("POSTPONED")).toEqual([{ type: "ConferenceAnnounced", again: true }]);
    expect(await refusalOf(() => announce({ state: "CANCELLED" })(request()))).toBe("conference-state");
  });

  it("postpones what is announced, with the reason on record", async () => {
    const { store, run } = postpone({});
    expect((await run()).body).toMatchObject({ state: "POSTPONED", version: 2 });
    expect(store.saved).toMatchObject([{ reason: "Flood", fact: { type: "ConferencePostponed" } }]);
    for (const state of ["DRAFT", "POSTPONED", "CANCELLED"] as const)
      expect(await refusalOf(postpone({ state }).run)).toBe("conference-state");
    expect(await refusalOf(postpone({ version: 2 }).run)).toBe("stale");
    expect(await refusalOf(postpone({ id: "other" }).run)).toBe("not-found");
  });

  it("cancels whatever is not cancelled", async () => {
    for (const state of ["DRAFT", "ANNOUNCED", "POSTPONED"] as const)
      expect((await cancel({ state }).run()).body.state).toBe("CANCELLED");
  });

  it("cancels for good, with the reason on record", async () => {
    const { store, run } = cancel({});
    expect((await run()).body.state).toBe("CANCELLED");
    expect(store.saved).toMatchObject([{ reason: "Flood", fact: { type: "ConferenceCancelled" } }]);
    expect(await refusalOf(cancel({ state: "CANCELLED" }).run)).toBe("conference-state");
    expect(await refusalOf(cancel({ version: 2 }).run)).toBe("stale");
    expect(await refusalOf(cancel({ id: "other" }).run)).toBe("not-found");
  });
});
