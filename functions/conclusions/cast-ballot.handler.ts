import { doors } from "#shared/adapters/doors.ts";
import { castBallotRoute, castSecretBallotRoute } from "#shared/contracts/ballots.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { boothNeeds } from "./votes/booth-needs.ts";
import { castBallotOf } from "./votes/cast-ballot.ts";
import { castSecretBallotOf } from "./votes/cast-secret-ballot.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const needs = boothNeeds({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE });

export const handler = httpHandler(
  [endpoint(castBallotRoute, castBallotOf(needs)), endpoint(castSecretBallotRoute, castSecretBallotOf(needs))],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
