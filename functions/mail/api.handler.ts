import { doors } from "#shared/adapters/doors.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import * as log from "#shared/contracts/mail-log.ts";
import * as mailings from "#shared/contracts/mailings.ts";
import * as reachability from "#shared/contracts/reachability.ts";
import { endpoint } from "#shared/contracts/request.ts";
import * as unsubscribing from "#shared/contracts/unsubscribe.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { approveMailing } from "./approve-mailing.ts";
import { cancelMailing } from "./cancel-mailing.ts";
import { changeMailing } from "./change-mailing.ts";
import { deskNeeds } from "./desk-needs.ts";
import { draftMailing } from "./draft-mailing.ts";
import { listMail } from "./list-mail.ts";
import { listMailings } from "./list-mailings.ts";
import { listRecipients } from "./list-recipients.ts";
import { listSuppressions } from "./list-suppressions.ts";
import { listUnreachable } from "./list-unreachable.ts";

import { previewMailing } from "./preview-mailing.ts";
import { readBulkLane } from "./read-bulk-lane.ts";
import { readMail } from "./read-mail.ts";
import { readMailing } from "./read-mailing.ts";
import { releaseBulkLane } from "./release-bulk-lane.ts";
import { releaseMailing } from "./release-mailing.ts";
import { releaseSuppression } from "./release-suppression.ts";
import { resendMail } from "./resend-mail.ts";
import { testMailing } from "./test-mailing.ts";
import { unsubscribe, unsubscribePage } from "./unsubscribe.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const needs = deskNeeds({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE });

export const handler = httpHandler(
  [
    endpoint(log.listMailRoute, listMail(needs)),
    endpoint(log.readMailRoute, readMail(needs)),
    endpoint(log.resendMailRoute, resendMail(needs)),
    endpoint(reachability.listSuppressionsRoute, listSuppressions(needs)),
    endpoint(reachability.releaseSuppressionRoute, releaseSuppression(needs)),
    endpoint(reachability.listUnreachableRoute, listUnreachable(needs)),
    endpoint(reachability.readBulkLaneRoute, readBulkLane(needs)),
    endpoint(reachability.releaseBulkLaneRoute, releaseBulkLane(needs)),
    endpoint(mailings.draftMailingRoute, draftMailing(needs)),
    endpoint(mailings.listMailingsRoute, listMailings(needs)),
    endpoint(mailings.readMailingRoute, readMailing(needs)),
    endpoint(mailings.changeMailingRoute, changeMailing(needs)),
    endpoint(mailings.listRecipientsRoute, listRecipients(needs)),
    endpoint(mailings.previewMailingRoute, previewMailing(needs)),
    endpoint(mailings.testMailingRoute, testMailing(needs)),
    endpoint(mailings.releaseMailingRoute, releaseMailing(needs)),
    endpoint(mailings.approveMailingRoute, approveMailing(needs)),
    endpoint(mailings.cancelMailingRoute, cancelMailing(needs)),
    endpoint(unsubscribing.unsubscribePageRoute, unsubscribePage()),
    endpoint(unsubscribing.unsubscribeRoute, unsubscribe(needs)),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
