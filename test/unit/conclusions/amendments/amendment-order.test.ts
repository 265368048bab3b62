import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import {
  orderInForce,
  orderPut,
  proposedOrder,
  setOrder,
} from "#shared/domain/conclusions/amendments/amendment-order.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import {
  act,
  addingAfter,
  addingFirst,
  CHAIR,
  closed,
  decided,
  deleting,
  EGY,
  ESP,
  type Floor,
  floorOf,
  KEN,
  open,
  RAPPORTEUR,
  replacing,
  rewording,
  SECRETARIAT,
  tabled,
} from "./support/amendment-story.ts";

const all = (...made: [string, Parameters<typeof open>[2]][]): Floor =>
  made.reduce((floor, [id, change], at) => open(floor, id, change, [ESP, EGY, KEN][at % 3]), floorOf());
const proposed = (floor: Floor) => proposedOrder(floor.amendments, floor.text);

const LITTLE = "Encourages members to share what they learn about all markets on the darknet.";
const MUCH = "Urges banks to tell the police about markets on the darknet.";

describe("the order that is proposed (rule 3)", () => {
  it("is by kind: delete, replace, add; then by words changed", () => {
    const floor = all(
      ["add-many", addingAfter("darknet", "Asks for a report of each region, every year, in four languages.")],
      ["little", replacing("darknet", LITTLE)],
      ["delete-short", deleting("recalling")],
      ["add-few", addingFirst("operative", "Asks for a report.")],
      ["much", replacing("darknet", MUCH)],
      ["delete-long", deleting("darknet")],
    );
    expect(proposed(floor)).toEqual(["delete-long", "delete-short", "much", "little", "add-many", "add-few"]);
  });

  it("is by id among equals, and never by arrival", () => {
    const equals = [
      ["bb", deleting("darknet")],
      ["aa", deleting("darknet")],
      ["cc", deleting("darknet")],
    ] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...equals], { minLength: 3 }), (arrival) => {
        expect(proposed(all(...(arrival as [string, Parameters<typeof open>[2]][])))).toEqual(["aa", "bb", "cc"]);
      }),
      { numRuns: 6 },
    );
  });

  it("counts words, not signs and spaces", () => {
    const floor = all(
      [
        "signs",
        replacing("darknet", "Encourages members — to share, what they learn: about markets (on the darknet)!"),
      ],
      ["word", replacing("darknet", LITTLE)],
    );
    expect(proposed(floor)).toEqual(["word", "signs"]);
  });

  it("measures in the original once there is a wording, and before in the language it is in", () => {
    const spanish = "Alienta a los miembros a compartir lo que sepan de los mercados de la red.";
    const floor = all(["es", replacing("darknet", spanish, "es")], ["much", replacing("darknet", MUCH)]);
    expect(proposed(floor)).toEqual(["much", "es"]);
    const wording = "Invites each and every state to found schools of police studies and to share nothing more.";
    expect(proposed(act(floor, RAPPORTEUR, "es", { do: "word", wording }))).toEqual(["es", "much"]);
  });

  it("has amendments to an amendment just before it, and none that is not open", () => {
    const floor = open(
      open(
        all(["much", replacing("darknet", MUCH)], ["gone", deleting("training")]),
        "of-much",
        rewording("much", `${MUCH} Now.`),
        KEN,
      ),
      "of-much-more",
      rewording("much", "Asks for nothing."),
      EGY,
    );
    expect(proposed(floor)).toEqual(["gone", "of-much-more", "of-much", "much"]);
    expect(proposed(tabled(floor, "unseen", deleting("recalling")))).toEqual(proposed(floor));
    const withdrawn = act(floor, ESP, "much", { do: "withdraw" });
    expect(proposed(withdrawn)).toEqual(["of-much-more", "of-much", "gone"]);
  });
});

describe("the chair's order wins, and is logged", () => {
  const floor = () =>
    open(
      all(
        ["gone", deleting("training")],
        ["much", replacing("darknet", MUCH)],
        ["plus", addingFirst("operative", "Asks.")],
      ),
      "of-much",
      rewording("much", `${MUCH} Now.`),
      KEN,
    );
  const set = (order: string[], reason?: string, by: typeof CHAIR = CHAIR, on: Floor = floor()) =>
    setOrder({ order, ...(reason === undefined ? {} : { reason }) }, { by, ...on });
  const errors = (act: () => unknown) => refusalOf(act)?.details.errors?.map(({ detail }) => detail);
  const REASON = "The addition settles the rest.";

  it("with its reason and the one that was proposed", () => {
    const order = ["plus", "of-much", "gone", "much"];
    expect(set(order, REASON)).toEqual({
      order,
      fact: {
        type: "AmendmentOrderSet",
        conclusion: "cooperation",
        textHash: floor().conclusion.current.textHash,
        order,
        proposed: ["gone", "of-much", "much", "plus"],
        reason: REASON,
      },
    });
  });

  it("needs no reason where it is the one proposed, and one where it is not", () => {
    expect(set(proposed(floor())).fact).not.toHaveProperty("reason");
    expect(refusalOf(() => set(["plus", "gone", "of-much", "much"]))?.refusal).toBe("reason-required");
    expect(refusalOf(() => set(["plus", "gone", "of-much", "much"], " "))?.refusal).toBe("reason-required");
  });

  it.each([
    ["one is left out", ["plus", "of-much", "much"]],
    ["one is named twice", ["plus", "plus", "gone", "of-much", "much"]],
    ["one takes another's place", ["plus", "plus", "of-much", "much"]],
    ["one is unknown", ["plus", "nowhere", "of-much", "much"]],
    ["there is none", []],
  ])("is an order of all: not when %s", (_, order) => {
    expect(errors(() => set(order, REASON))).toEqual(["must name each of these once: gone, of-much, much, plus"]);
  });

  it("has an amendment to an amendment before it", () => {
    expect(errors(() => set(["much", "of-much", "gone", "plus"], REASON))).toEqual([
      "must have of-much before much, which it amends",
    ]);
  });

  it("is the chair's, and not while one is voted on", () => {
    expect(refusalOf(() => set(proposed(floor()), REASON, SECRETARIAT))?.refusal).toBe("not-allowed");
    const voting = act(closed(floor()), CHAIR, "gone", { do: "put" });
    expect(refusalOf(() => set(proposed(voting), REASON, CHAIR, voting))?.refusal).toBe("voting-started");
    const after = decided(floor(), "gone", false);
    expect(refusalOf(() => set(proposed(after), REASON, CHAIR, after))).toBeUndefined();
  });

  test("goes as far as it goes: what is decided leaves it, what is later follows as proposed", () => {
    const inForce = (floor: Floor, chairsOrder: string[]) =>
      orderInForce(floor.amendments, { text: floor.text, chairsOrder });
    const order = ["plus", "of-much", "gone", "much"];
    expect(inForce(floor(), order)).toEqual(order);
    const without = act(floor(), EGY, "much", { do: "withdraw" });
    expect(inForce(without, order)).toEqual(["plus", "of-much", "gone"]);
    const later = open(
      open(open(floor(), "tiny", addingFirst("preamble", "Noting,")), "last", deleting("recalling"), EGY),
      "of-plus",
      rewording("plus", "Asks nicely."),
    );
    expect(inForce(later, order)).toEqual(["of-plus", "plus", "of-much", "gone", "much", "last", "tiny"]);
    expect(inForce(later, [])).toEqual(proposed(later));
  });
});

test("the order in which they were put is that of their instants, and of their ids", () => {
  const put = (id: string, putAt?: string) => ({ id, ...(putAt === undefined ? {} : { putAt }) }) as Amendment;
  const [one, two] = ["2019-03-04T12:00:00.000Z", "2019-03-04T12:00:00.001Z"];
  expect(orderPut([put("cc", two), put("dd"), put("bb", one), put("aa", two)])).toEqual(["bb", "aa", "cc"]);
});
