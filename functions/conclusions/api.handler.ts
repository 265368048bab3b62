import { doors } from "#shared/adapters/doors.ts";
import { divideRoute } from "#shared/contracts/amendments.ts";
import * as texts from "#shared/contracts/conclusion-texts.ts";
import * as conclusions from "#shared/contracts/conclusions.ts";
import { listCirculatedRoute, readCirculatedRoute } from "#shared/contracts/conclusions-delegation.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { closeAmendments, openAmendments, withdrawConclusion } from "./amendment-round.ts";
import { divide } from "./amendments/divide.ts";
import { amendmentEndpoints } from "./amendments/endpoints.ts";
import { amendmentNeeds } from "./amendments/needs.ts";
import { circulate, releaseLanguage } from "./circulate.ts";
import { decisionEndpoints } from "./decisions/endpoints.ts";
import { decisionNeeds } from "./decisions/needs.ts";
import { draftConclusion } from "./draft-conclusion.ts";
import { conclusionNeeds } from "./needs.ts";
import { readCirculated } from "./read-circulated.ts";
import { listConclusions, readConclusion } from "./read-conclusions.ts";
import { compareVersions, listVersions, readVersion } from "./read-versions.ts";
import { recordEndpoints } from "./record/endpoints.ts";
import { recordNeeds } from "./record/needs.ts";
import { reviseText } from "./revise-text.ts";
import { reviewTranslation, translate } from "./translate.ts";
import { voteEndpoints } from "./votes/endpoints.ts";
import { voteNeeds } from "./votes/needs.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const tables = { conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE };
const needs = conclusionNeeds(tables);
const circulated = readCirculated(needs);

export const handler = httpHandler(
  [
    endpoint(conclusions.draftConclusionRoute, draftConclusion(needs)),
    endpoint(conclusions.listConclusionsRoute, listConclusions(needs)),
    endpoint(conclusions.readConclusionRoute, readConclusion(needs)),
    endpoint(texts.reviseTextRoute, reviseText(needs)),
    endpoint(texts.listVersionsRoute, listVersions(needs)),
    endpoint(texts.readVersionRoute, readVersion(needs)),
    endpoint(texts.compareVersionsRoute, compareVersions(needs)),
    endpoint(texts.translateRoute, translate(needs)),
    endpoint(texts.reviewTranslationRoute, reviewTranslation(needs)),
    endpoint(texts.releaseLanguageRoute, releaseLanguage(needs)),
    endpoint(conclusions.circulateRoute, circulate(needs)),
    endpoint(conclusions.openAmendmentsRoute, openAmendments(needs)),
    endpoint(conclusions.closeAmendmentsRoute, closeAmendments(needs)),
    endpoint(conclusions.withdrawConclusionRoute, withdrawConclusion(needs)),
    endpoint(divideRoute, divide(needs)),
    endpoint(listCirculatedRoute, circulated.list),
    endpoint(readCirculatedRoute, circulated.read),
    ...amendmentEndpoints(amendmentNeeds(tables)),
    ...decisionEndpoints(decisionNeeds(tables)),
    ...voteEndpoints(voteNeeds(tables)),
    ...recordEndpoints(recordNeeds(tables)),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
