// Runs in the browser on /l/{language}: exchanges the link's token for a session and shows where the delegation stands.
import { showCirculated } from "./circulated-texts.js";

const texts = JSON.parse(document.getElementById("texts").textContent);
const language = document.documentElement.lang;
const element = (id) => document.getElementById(id);
const show = (id, visible = true) => {
  element(id).hidden = !visible;
};
const tell = (text) => {
  element("status").textContent = text;
};

// Taken out of the address bar at once, so that it is neither bookmarked nor read over a shoulder.
const token = location.hash.slice(1);
if (token) history.replaceState(null, "", location.pathname + location.search);

const post = (path, body) =>
  fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const longDate = (date) =>
  new Intl.DateTimeFormat(localeTag(), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));

const moment = (instant, zone) =>
  new Intl.DateTimeFormat(localeTag(), {
    ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...(zone && { timeZone: zone, timeZoneName: "short" }),
  }).format(new Date(instant));

const localeTag = () => (language === "ar" ? "ar-u-ca-gregory-nu-latn" : language);

const endsADay = (instant, zone) =>
  new Intl.DateTimeFormat("en", { timeZone: zone, timeStyle: "short", hourCycle: "h23" }).format(new Date(instant)) ===
  "00:00";

// At midnight the last minute before: "until 15 February, 23:59" is what people call "before the 16th, 00:00".
const deadline = (instant, zone) => {
  const last = new Date(Date.parse(instant) - (endsADay(instant, zone) ? 60_000 : 0));
  const elsewhere = zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [moment(last, zone), ...(elsewhere ? [`${texts.yourTime} ${moment(last)}`] : [])];
};

// Each piece keeps its own direction: a Latin name in an Arabic line, an Arabic name in a French one.
const piece = (text) => {
  const isolated = document.createElement("bdi");
  isolated.textContent = text;
  return isolated;
};

const fact = (name, ...lines) => {
  const term = document.createElement("dt");
  term.textContent = name;
  element("facts").append(
    term,
    ...lines.map((line) => {
      const description = document.createElement("dd");
      description.append(piece(line));
      return description;
    }),
  );
};

const line = ({ nameInOwnScript, familyName, givenNames, position }) => {
  const item = document.createElement("li");
  const names = [`${familyName.toUpperCase()} ${givenNames}`, ...(nameInOwnScript ? [nameInOwnScript] : [])];
  // Whoever reads Arabic reads the name as it is written there first.
  if (language === "ar") names.reverse();
  const pieces = [...names, position].map(piece);
  item.append(...pieces.flatMap((one, at) => (at === 0 ? [one] : [" – ", one])));
  return item;
};

const showDelegation = ({ conference, countryName, delegation }) => {
  element("heading").textContent = conference.title[language];
  fact(texts.delegation, countryName[language]);
  fact(texts.state, conference.cancelled ? texts.cancelled : texts.states[delegation.state]);
  if (delegation.reason) fact(texts.reason, delegation.reason);
  fact(texts.nominateBy, ...deadline(conference.nominationDeadline, conference.zone));
  fact(texts.confirmBy, ...deadline(conference.confirmationDeadline, conference.zone));
  fact(texts.when, `${longDate(conference.startsOn)} – ${longDate(conference.endsOn)}`);
  fact(texts.where, conference.city[language]);
  const present = delegation.delegates.filter(({ state }) => !["WITHDRAWN", "REPLACED"].includes(state));
  element("people")
    .querySelector("ul")
    .append(...present.map(line));
  show("welcome", false);
  show("facts");
  show("people", present.length > 0);
  tell("");
};

const showTexts = async ({ zone }) => {
  const page = {
    ...{ language, words: texts.circulated, failed: texts.failed },
    deadline: (instant) => deadline(instant, zone),
  };
  show("circulated", await showCirculated(element("circulated"), page));
};

const showSession = async () => {
  const response = await fetch("/sessions/current");
  if (response.status !== 200) return false;
  const session = await response.json();
  showDelegation(session);
  await showTexts(session.conference).catch(() => tell(texts.failed));
  return true;
};

// Which conference's address book a new link is asked of; mails say it in their links.
const conference = new URLSearchParams(location.search).get("conference");

const offerNewLink = () => {
  show("welcome", false);
  show("renew", conference !== null);
  tell(conference === null ? texts.openFromMail : "");
};

element("open").addEventListener("click", async () => {
  tell(texts.opening);
  try {
    const exchange = await post("/sessions", { token });
    if (exchange.status === 201) await showSession();
    else if (exchange.status < 500) offerNewLink();
    else tell(texts.failed);
  } catch {
    tell(texts.failed);
  }
});

element("renew").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const answer = await post(`/conferences/${encodeURIComponent(conference)}/link-requests`, {
      email: element("email").value,
    });
    tell(answer.status === 202 ? texts.linkSent : answer.status === 429 ? texts.tooMany : texts.failed);
  } catch {
    tell(texts.failed);
  }
});

if (token) show("welcome");
else if (!(await showSession().catch(() => false))) offerNewLink();
