import PostalMime, { type Email } from "postal-mime";

/** A mail on its way out, as both sending operations ask for it. */
export interface Sending {
  readonly operation: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly raw: Buffer;
  readonly configurationSet?: string;
  readonly tags: Record<string, string>;
}

const members = (form: URLSearchParams, prefix: string): string[] =>
  [...form].filter(([key]) => key.startsWith(`${prefix}.member.`)).map(([, value]) => value);

const tagsOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form]
      .filter(([key]) => /^(Message)?Tags\.member\.\d+\.Name$/.test(key))
      .map(([key, name]) => [name, form.get(key.replace(/Name$/, "Value")) ?? ""]),
  );

const addresses = ({ to = [], cc = [], bcc = [] }: Email) =>
  [...to, ...cc, ...bcc].flatMap((entry) => entry.group?.map(({ address }) => address) ?? [entry.address ?? ""]);

/** Who sends what to whom stands in the head; reading the rest of a mail takes ten times as long. */
const headOf = (raw: Buffer): Buffer => {
  const end = raw.indexOf("\r\n\r\n");
  return end < 0 ? raw : raw.subarray(0, end + 4);
};

const addressIn = (text: string) => /<([^>]*)>\s*$/.exec(text)?.[1] ?? text.trim();

/** Reads the form of SendRawEmail or SendEmail; undefined for any other operation. */
export const readSending = async (form: URLSearchParams): Promise<Sending | undefined> => {
  const configurationSet = form.get("ConfigurationSetName");
  const operation = form.get("Action") ?? "";
  const common = { operation, ...(configurationSet && { configurationSet }), tags: tagsOf(form) };

  if (operation === "SendRawEmail") {
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    const email = await PostalMime.parse(headOf(raw));
    const destinations = members(form, "Destinations");
    return {
      ...common,
      raw,
      from: form.get("Source") ? addressIn(form.get("Source") ?? "") : (email.from?.address ?? ""),
      to: (destinations.length ? destinations : addresses(email)).map(addressIn),
      subject: email.subject ?? "",
    };
  }
  if (operation === "SendEmail") {
    const from = form.get("Source") ?? "";
    const to = ["ToAddresses", "CcAddresses", "BccAddresses"].flatMap((list) => members(form, `Destination.${list}`));
    const subject = form.get("Message.Subject.Data") ?? "";
    return { ...common, from: addressIn(from), to: to.map(addressIn), subject, raw: compose(form, from, to, subject) };
  }
  return undefined;
};

/** SendEmail leaves the writing to SES. */
const compose = (form: URLSearchParams, from: string, to: string[], subject: string): Buffer => {
  const html = form.get("Message.Body.Html.Data");
  const headers = [
    `From: ${from}`,
    `To: ${to.join(", ")}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "MIME-Version: 1.0",
    `Content-Type: text/${html ? "html" : "plain"}; charset=UTF-8`,
    "Content-Transfer-Encoding: base64",
  ];
  const body = Buffer.from(html ?? form.get("Message.Body.Text.Data") ?? "").toString("base64");
  return Buffer.from(`${headers.join("\r\n")}\r\n\r\n${body.replace(/.{76}/g, "$&\r\n")}\r\n`);
};
