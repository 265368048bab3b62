import * as z from "zod";
import { type Addressee, AUDIENCE_ROLES, personOf } from "#shared/domain/audience.ts";
import { Language } from "#shared/domain/language.ts";
import { Person } from "./mail-log.ts";
import { cursorOf } from "./paging.ts";

/** Someone whom a mail to many would go to, as organisers see it before it leaves (N3). */
export const RecipientView = z
  .strictObject({
    person: Person,
    country: z.string(),
    role: z.enum(AUDIENCE_ROLES),
    name: z.string(),
    language: Language,
    sharesAddressWith: Person.optional().meta({ description: "Gets no mail of their own: this person does" }),
  })
  .meta({ id: "AudienceRecipient" });

/** A mail as it would leave. */
export const MailPreview = z
  .strictObject({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: "MailPreview" });

type Recipient = Addressee & { readonly sharesAddressWith?: string };

/** A page of everybody, from the person after the one that the cursor names. */
export const recipientsPage = (
  all: readonly Recipient[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) => {
  const start = cursor === undefined ? 0 : all.findIndex((one) => personOf(one) === cursor) + 1;
  const page = all.slice(start, start + limit);
  const last = page.at(-1);
  return {
    items: page.map(({ kind, id, country, role, name, language, sharesAddressWith }) => ({
      ...{ person: personOf({ kind, country, id }), country, role, name, language },
      ...(sharesAddressWith !== undefined && { sharesAddressWith }),
    })),
    ...(last && start + limit < all.length && { next: cursorOf(personOf(last)) }),
  };
};
