/** What the script lets become of the first mail to an address; to all others, mails are delivered. */
export type AddressFate = "bounces" | "complains";

/** The words of the mailbox simulator that the script uses (infra/local/README.md). */
const FATES: Readonly<Record<string, AddressFate>> = { bounce: "bounces", complaint: "complains" };

export const addressFate = (address: string): AddressFate | undefined => {
  const [, word = ""] = /^([a-z]+)\.[a-z.-]+@simulator\.example$/.exec(address) ?? [];
  return FATES[word];
};
