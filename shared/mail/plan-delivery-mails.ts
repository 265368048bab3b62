import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import { type Plans, SECRETARIAT } from "./mail-planner.ts";

/** The same mail about the same happening, as an occurrence of its own; whoever asked for it waits for it. */
const again = (mail: PlannedMail, occurrence: string): PlannedMail => {
  const { kind, mailClass, conference, entity, at, recipient, particulars } = mail;
  return {
    ...{ kind, mailClass, conference, entity, at, recipient, particulars, occurrence },
    lane: "transactional",
  } as PlannedMail;
};

/** Mail that does not arrive, or is ordered by itself. */
export const DELIVERY_PLANS: Plans<
  "ContactBroken" | "DelegateUnreachable" | "LaneStopped" | "MailResent" | "MailingReleased" | "MailingTested"
> = {
  ContactBroken: ({ contact }, { everyone, country, mail }) => {
    const others = everyone.filter(({ id }) => id !== contact);
    return (others.length > 0 ? others : [SECRETARIAT]).map((to) =>
      mail("contact-broken", to, { who: "contact", id: contact, of: country }),
    );
  },
  DelegateUnreachable: ({ delegate }, { everyone, country, mail }) =>
    (everyone.length > 0 ? everyone : [SECRETARIAT]).map((to) =>
      mail("contact-broken", to, { who: "delegate", id: delegate, of: country }),
    ),
  LaneStopped: ({ why }, { office }) => office("lane-stopped", { why }),
  MailResent: (_, { audience: { original }, record }) => (original ? [again(original, record.id)] : []),
  // Its mails are planned page by page, by whoever expands mailings.
  MailingReleased: () => [],
  MailingTested: ({ mailing, language }, { office }) => office("mailing", { mailing, test: language }),
};
