import { expect, test } from "vitest";
import { ballotHash, listedBallot } from "#shared/domain/conclusions/votes/ballot-receipt.ts";
import { ballot, sha256 } from "./support/chamber.ts";

test("a receipt is the hash of the ballot as the bundle lists it, and of nothing else", () => {
  const cast = ballot("FRA", "YES", 2, 1);
  expect(listedBallot(cast)).not.toHaveProperty("vote");
  expect(ballotHash(cast, sha256)).toBe(
    sha256(
      `{"at":"${cast.at}","by":{"as":"head","delegate":"FRA-head"},"choice":"YES","country":"FRA","number":2,"replaces":1}`,
    ),
  );
  expect(ballotHash({ ...cast, choice: "NO" }, sha256)).not.toBe(ballotHash(cast, sha256));
});
