import { doors } from "#shared/adapters/doors.ts";
import { readAuditRoute } from "#shared/contracts/audit.ts";
import * as conferences from "#shared/contracts/conferences.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import * as members from "#shared/contracts/members.ts";
import { endpoint } from "#shared/contracts/request.ts";
import * as staff from "#shared/contracts/staff.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { announceConference } from "./announce-conference.ts";
import { cancelConference } from "./cancel-conference.ts";
import { changeConference } from "./change-conference.ts";
import { changeMember } from "./change-member.ts";
import { createConference } from "./create-conference.ts";
import { grantRoles } from "./grant-roles.ts";
import { importMembers } from "./import-members.ts";
import { listConferences } from "./list-conferences.ts";
import { listMembers } from "./list-members.ts";
import { listStaff } from "./list-staff.ts";
import { conferenceNeeds } from "./needs.ts";
import { postponeConference } from "./postpone-conference.ts";
import { readAudit } from "./read-audit.ts";
import { readConference } from "./read-conference.ts";
import { readMember } from "./read-member.ts";
import { readRules } from "./read-rules.ts";
import { removeRoles } from "./remove-roles.ts";
import { revokeLinks } from "./revoke-links.ts";
import { rotateLinks } from "./rotate-links.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const needs = conferenceNeeds({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE });

export const handler = httpHandler(
  [
    endpoint(conferences.createConferenceRoute, createConference(needs)),
    endpoint(conferences.listConferencesRoute, listConferences(needs)),
    endpoint(conferences.readConferenceRoute, readConference(needs)),
    endpoint(conferences.changeConferenceRoute, changeConference(needs)),
    endpoint(conferences.readRulesRoute, readRules(needs)),
    endpoint(conferences.announceConferenceRoute, announceConference(needs)),
    endpoint(conferences.postponeConferenceRoute, postponeConference(needs)),
    endpoint(conferences.cancelConferenceRoute, cancelConference(needs)),
    endpoint(members.listMembersRoute, listMembers(needs)),
    endpoint(members.readMemberRoute, readMember(needs)),
    endpoint(members.changeMemberRoute, changeMember(needs)),
    endpoint(members.rotateLinksRoute, rotateLinks(needs)),
    endpoint(members.revokeLinksRoute, revokeLinks(needs)),
    endpoint(members.importMembersRoute, importMembers(needs)),
    endpoint(staff.listStaffRoute, listStaff(needs)),
    endpoint(staff.grantRolesRoute, grantRoles(needs)),
    endpoint(staff.removeRolesRoute, removeRoles(needs)),
    endpoint(readAuditRoute, readAudit(needs)),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
