import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { HouseFunction } from "#infra/building-blocks/house-function.ts";
import { ScheduledJob } from "#infra/building-blocks/scheduled-job.ts";
import { Sender } from "#infra/building-blocks/sender.ts";
import { StreamReader } from "#infra/building-blocks/stream-reader.ts";
import { WorkQueue } from "#infra/building-blocks/work-queue.ts";
import type { Settings } from "#infra/settings.ts";
import type { Foundation } from "#infra/stacks/foundation.ts";
import { apiRoutes } from "#shared/contracts/routes.ts";

type Needs = Foundation & {
  readonly settings: Settings;
  /** Who must know what became of the mails that announced a silence. */
  readonly decisions: WorkQueue;
};

/** Every mail: planned from what happened, in the lane that fits its urgency, sent by one function, and followed up. */
export class MailFeature extends Construct {
  readonly senderIdentity: string;
  readonly transactional: WorkQueue;
  readonly bulk: WorkQueue;
  /** Whoever reads what happened, at once and a second time later. */
  readonly planners: readonly HouseFunction[];
  readonly #mailings: WorkQueue;

  constructor(scope: Construct, id: string, needs: Needs) {
    super(scope, id);
    const sender = new Sender(this, "Sender", needs.settings);
    this.senderIdentity = sender.identity;

    const send = this.#sendMails(needs, sender);
    this.transactional = new WorkQueue(this, "Transactional", {
      worker: send,
      batchSize: 10,
      maxConcurrency: 4,
      variable: "TRANSACTIONAL_QUEUE_URL",
      failureMeans: "Someone waits at this moment for a code, a link or a receipt that does not come",
      lateAfter: Duration.minutes(1),
    });
    this.bulk = new WorkQueue(this, "Bulk", {
      worker: send,
      batchSize: 10,
      maxConcurrency: 2,
      variable: "BULK_QUEUE_URL",
      failureMeans: "Members do not get an invitation or a mailing that others have already",
      lateAfter: Duration.hours(1),
    });
    // A mail whose turn has not come goes back to where it came from.
    for (const lane of [this.transactional, this.bulk]) lane.connect(send);
    this.#mailings = this.#expandMailings(needs);

    this.planners = this.#planMails(needs);
    this.#followUp(needs, sender);
    this.#answerOrganisers(needs);
  }

  #sendMails({ api, conferences }: Needs, sender: Sender): HouseFunction {
    const send = new HouseFunction(this, "SendMail", {
      handler: "mail/send-mail",
      failureMeans: "People do not get the mail that is due to them",
      timeout: 60,
    });
    conferences.connect(send, "read-write");
    sender.grantSendEmail(send);
    api.tellAddress(send);
    return send;
  }

  /** A mailing to thousands becomes mails a page of people at a time: whoever expands it sends itself the next page. */
  #expandMailings({ conferences }: Needs): WorkQueue {
    const failureMeans = "A mailing that was released reaches only some of the people it is for";
    const expand = new HouseFunction(this, "ExpandMailing", {
      handler: "mail/expand-mailing",
      failureMeans,
      timeout: 60,
    });
    const mailings = new WorkQueue(this, "Mailings", {
      worker: expand,
      batchSize: 1,
      maxConcurrency: 2,
      variable: "MAILING_QUEUE_URL",
      failureMeans,
      lateAfter: Duration.minutes(5),
    });
    conferences.connect(expand, "read-write");
    this.bulk.connect(expand);
    mailings.connect(expand);
    return mailings;
  }

  /** From records, as they are written; and later from those that were missed. */
  #planMails({ conferences, records }: Needs): HouseFunction[] {
    const route = new StreamReader(this, "RouteRecords", {
      table: records,
      handler: "mail/route-records",
      failureMeans: "Nobody is told what was decided: records are kept but no mail is planned from them",
    }).function;
    const catchUp = new ScheduledJob(this, "CatchUp", {
      handler: "mail/catch-up",
      everyMinutes: 5,
      failureMeans: "Mails from records that were missed at first are never planned, and nobody would notice",
    }).function;
    records.connect(catchUp, "follow");

    for (const planner of [route, catchUp]) {
      conferences.connect(planner, "read-write");
      for (const queue of [this.transactional, this.bulk, this.#mailings]) queue.connect(planner);
    }
    return [route, catchUp];
  }

  /** What SES says became of each mail. */
  #followUp({ conferences, records, decisions }: Needs, sender: Sender): void {
    const failureMeans = "Nobody learns which mails bounced, and people whose address is dead are written to in vain";
    const record = new HouseFunction(this, "RecordDelivery", {
      handler: "mail/record-delivery",
      failureMeans,
      timeout: 30,
    });
    conferences.connect(record, "read-write");
    records.connect(record, "append");
    decisions.connect(record);
    const events = new WorkQueue(this, "DeliveryEvents", {
      worker: record,
      batchSize: 10,
      maxConcurrency: 4,
      failureMeans,
      lateAfter: Duration.minutes(5),
    });
    sender.reportTo(events);
    // SES may repeat itself, but it never speaks of mails that we did not send.
    record.watchOutcomes("ForeignEvents", {
      outcomes: ["unknown mail", "contradicts the ledger"],
      above: 10,
      failureMeans: "Somebody makes up what became of mails, or mails leave that no ledger knows of",
    });
  }

  #answerOrganisers({ api, conferences, records }: Needs): void {
    const answer = new HouseFunction(this, "Api", {
      handler: "mail/api",
      failureMeans: "Organisers cannot see what became of a mail, write a mailing or release a lane that stopped",
      timeout: 25,
    });
    conferences.connect(answer, "read-write");
    records.connect(answer, "append");
    api.serve(answer, apiRoutes.mail);
  }
}
