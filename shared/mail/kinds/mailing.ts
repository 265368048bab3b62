import { type Kind, labelled } from "../content.ts";

/** To an audience: an organiser's own words, in the frame that all mails have. */
export const mailing: Kind<"mailing"> = (write, { subject, body, test }) => {
  const [title = ""] = write.quote(subject);
  const event = test ? write.say("mailing.test", { subject: title }) : title;
  const lines = write.quote(body);
  const [beginning = title] = write.quote(body.slice(0, 120));
  return {
    event,
    preheader: beginning,
    heading: event,
    opening: lines,
    facts: labelled(write, ["label.delegation", write.country], ["label.venue", write.venue]),
    closing: [write.say("questions")],
  };
};
