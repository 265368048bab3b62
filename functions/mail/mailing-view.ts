import type { MailingView } from "#shared/contracts/mailings.ts";
import type { Mailing } from "#shared/domain/mailing.ts";

/** A mailing as organisers see it. */
export const mailingView = ({
  conference: _,
  people: _people,
  plannedAt,
  authors,
  ...mailing
}: Mailing): MailingView => ({
  ...mailing,
  authors: [...authors],
  planned: plannedAt !== undefined,
});

export const mailingAnswer = (mailing: Mailing) => ({ body: mailingView(mailing), version: mailing.version });
