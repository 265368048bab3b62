/** What SES reports of a mail, in the order in which it does. */
export const EVENT_TYPES = ["Send", "Reject", "DeliveryDelay", "Delivery", "Bounce", "Complaint"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const FATES: Record<string, readonly EventType[]> = {
  success: ["Send", "Delivery"],
  // The absence message goes to the sender; to SES the mail was delivered.
  ooto: ["Send", "Delivery"],
  bounce: ["Send", "Bounce"],
  suppressionlist: ["Send", "Bounce"],
  complaint: ["Send", "Delivery", "Complaint"],
};
/** What the simulator of AWS has no address for. */
const LOCAL_FATES: Record<string, readonly EventType[]> = {
  ...FATES,
  delay: ["Send", "DeliveryDelay", "Delivery"],
  reject: ["Send", "Reject"],
};

/** `bounce@`, `bounce+anyone@` and `bounce.anyone@` of the mailbox simulator, and of its local-only twin. */
const SIMULATED = /^([a-z]+)(?:[+.].*)?@(simulator\.amazonses\.com|simulator\.example)$/i;

const simulated = (address: string): { word: string; fate?: readonly EventType[] | undefined } => {
  const [, word = "", domain = ""] = SIMULATED.exec(address)?.map((part) => part.toLowerCase()) ?? [];
  return { word, fate: (domain === "simulator.example" ? LOCAL_FATES : FATES)[word] };
};

/** What becomes of a mail to this address: delivered, unless the address says otherwise. */
export const fateOf = (address: string): readonly EventType[] => simulated(address).fate ?? ["Send", "Delivery"];

/** Everything that will be reported of a mail, one event for all of its recipients that it concerns. */
export const eventsOf = (to: readonly string[]): EventType[] =>
  EVENT_TYPES.filter((type) => to.some((address) => fateOf(address).includes(type)));

/** Whether SES did not even try, because the address bounced for others lately. */
export const isSuppressed = (address: string): boolean => simulated(address).word === "suppressionlist";
