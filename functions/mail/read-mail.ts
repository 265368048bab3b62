import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { readMailRoute } from "#shared/contracts/mail-log.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { mailView } from "./mail-view.ts";

export interface Needs {
  readonly findMail: (ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly findCircumstances: (
    conference: string,
    country: string,
  ) => Promise<Omit<Circumstances, "conference"> & { conference: Conference | undefined }>;
}

/** The mail of this key, if it is one of this conference. */
export const ofConference = (entry: LedgerEntry | undefined, conference: string): LedgerEntry =>
  found(entry?.conference === conference ? entry : undefined);

/** One mail, with its recipient as stored now: where it would go if it were sent again. */
export const readMail =
  ({ findMail, findCircumstances }: Needs): UseCase<typeof readMailRoute> =>
  async ({ params }) => {
    const entry = ofConference(await findMail(params.ledgerKey), params.conference);
    const { conference, ...others } = await findCircumstances(entry.conference, entry.recipient.country);
    const reader = readerOf(entry, { conference: found(conference), ...others });
    return {
      body: {
        ...mailView(entry),
        ...(reader && { recipient: { name: reader.name, email: reader.address, language: reader.language } }),
      },
    };
  };
