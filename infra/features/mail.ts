import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { Sender } from "#infra/building-blocks/sender.ts";
import { StreamReader } from "#infra/building-blocks/stream-reader.ts";
import { WorkQueue } from "#infra/building-blocks/work-queue.ts";
import type { Settings } from "#infra/settings.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";

/** Every mail: planned from what happened, in the lane that fits its urgency, sent by one function. */
export class MailFeature extends Construct {
  readonly senderIdentity: string;

  constructor(
    scope: Construct,
    id: string,
    { api, conferences, records, settings }: Foundation & { settings: Settings },
  ) {
    super(scope, id);
    const sender = new Sender(this, "Sender", settings);
    this.senderIdentity = sender.identity;

    const send = new HouseFunction(this, "SendMail", {
      handler: "mail/send-mail",
      failureMeans: "People do not get the mail that is due to them",
      timeout: 60,
    });
    conferences.connect(send, "read-write");
    sender.grantSendEmail(send);
    api.tellAddress(send);

    const transactional = new WorkQueue(this, "Transactional", {
      worker: send,
      batchSize: 10,
      maxConcurrency: 4,
      variable: "TRANSACTIONAL_QUEUE_URL",
      failureMeans: "Someone waits at this moment for a code, a link or a receipt that does not come",
      lateAfter: Duration.minutes(1),
    });
    const bulk = new WorkQueue(this, "Bulk", {
      worker: send,
      batchSize: 10,
      maxConcurrency: 2,
      variable: "BULK_QUEUE_URL",
      failureMeans: "Members do not get an invitation or a mailing that others have already",
      lateAfter: Duration.hours(1),
    });

    const route = new StreamReader(this, "RouteRecords", {
      table: records,
      handler: "mail/route-records",
      failureMeans: "Nobody is told what was decided: records are kept but no mail is planned from them",
    }).function;
    conferences.connect(route, "read-write");
    transactional.connect(route);
    bulk.connect(route);
  }
}
