import { doors } from "#shared/adapters/doors.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import * as member from "#shared/contracts/registration-member.ts";
import * as people from "#shared/contracts/registration-people.ts";
import * as routes from "#shared/contracts/registration-secretariat.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { delegateLinks } from "./delegate-links.ts";
import { inviteMembers } from "./invite-members.ts";
import { listDelegates, listDelegations } from "./lists.ts";
import { registrationNeeds } from "./needs.ts";
import { ownDelegation } from "./own-delegation.ts";
import { readStatistics } from "./read-statistics.ts";
import { requestCode } from "./request-code.ts";
import { secretariat } from "./secretariat.ts";
import { submitDelegation } from "./submit-delegation.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const needs = registrationNeeds({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE });
const own = ownDelegation(needs);
const office = secretariat(needs);
const links = delegateLinks(needs);

export const handler = httpHandler(
  [
    endpoint(routes.inviteMembersRoute, inviteMembers(needs)),
    endpoint(routes.listDelegationsRoute, listDelegations(needs)),
    endpoint(routes.readDelegationRoute, office.read),
    endpoint(routes.decideOnDelegationRoute, office.decide),
    endpoint(routes.withdrawDelegationRoute, office.withdraw),
    endpoint(routes.restoreDelegationRoute, office.restore),
    endpoint(routes.replaceDelegateRoute, office.replaceDelegate),
    endpoint(routes.withdrawDelegateRoute, office.withdrawDelegate),
    endpoint(routes.rotateDelegateLinksRoute, links.rotate),
    endpoint(routes.revokeDelegateLinksRoute, links.revoke),
    endpoint(routes.listDelegatesRoute, listDelegates(needs)),
    endpoint(routes.readStatisticsRoute, readStatistics(needs)),
    endpoint(member.readOwnDelegationRoute, own.read),
    endpoint(member.draftDelegationRoute, own.draft),
    endpoint(people.listOwnDelegatesRoute, own.listDelegates),
    endpoint(people.readOwnDelegateRoute, own.readDelegate),
    endpoint(people.nominateRoute, own.nominate),
    endpoint(people.amendNominationRoute, own.amend),
    endpoint(people.strikeNominationRoute, own.strike),
    endpoint(member.requestCodeRoute, requestCode(needs)),
    endpoint(member.submitDelegationRoute, submitDelegation(needs)),
    endpoint(member.confirmDelegationRoute, own.confirm),
    endpoint(member.sendRegretsRoute, own.sendRegrets),
    endpoint(member.takeBackRegretsRoute, own.takeBackRegrets),
    endpoint(member.withdrawOwnDelegationRoute, own.withdraw),
    endpoint(people.replaceOwnDelegateRoute, own.replaceDelegate),
    endpoint(people.withdrawOwnDelegateRoute, own.withdrawDelegate),
    endpoint(people.designateActingHeadRoute, own.designate),
    endpoint(people.endDesignationRoute, own.endDesignation),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
