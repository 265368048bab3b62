// Runs in the browser on /l/{language}: exchanges the link's token for a session and shows what is there for it.
import { Refused, read, send } from "./ask.ts";
import { showCirculated, showText } from "./circulated-texts.ts";
import { type Session, showDelegation } from "./delegation.ts";
import { byId } from "./elements.ts";
import { say, words } from "./page.ts";
import { showQuestions } from "./questions.ts";

const show = (id: string, visible = true): void => {
  byId(id).hidden = !visible;
};
const tell = (text: string): void => {
  byId("status").textContent = text;
};

// Taken out of the address bar at once, so that it is neither bookmarked nor read over a shoulder.
const token = location.hash.slice(1);
if (token) history.replaceState(null, "", location.pathname + location.search);

const showSession = async (): Promise<boolean> => {
  const session = await read<Session>("/sessions/current").catch((error) => {
    if (error instanceof Refused && error.refusal !== "unreachable") return undefined;
    throw error;
  });
  if (session === undefined) return false;
  const { as, country, conference } = session;
  showDelegation(session);
  // Before anything else comes in: somebody may be choosing already when the texts arrive.
  if (!byId("welcome").hidden) byId("heading").focus();
  show("welcome", false);
  tell("");
  if (as === "focal-point") byId("reader").textContent = say("reader.focal-point");
  show("reader", as === "focal-point");
  const reader = { as, country, zone: conference.zone };
  // Whichever cannot be read says so, and the other is shown.
  const said = () => tell(words.failed);
  const texts = showCirculated(reader).catch(said);
  // Whoever asks for a text before it is there is taken to it when it is.
  const questions = showQuestions({ ...reader, showText: (id) => void texts.then(() => showText(id)) }).catch(said);
  await Promise.all([texts, questions]);
  return true;
};

// Which conference's address book a new link is asked of; mails say it in their links.
const conference = new URLSearchParams(location.search).get("conference");

const offerNewLink = (): void => {
  show("welcome", false);
  show("renew", conference !== null);
  tell(conference === null ? words.openFromMail : "");
};

const open = async (): Promise<void> => {
  tell(words.opening);
  try {
    await send("/sessions", JSON.stringify({ token }));
    await showSession();
  } catch (error) {
    if (error instanceof Refused && error.refusal !== "unreachable") offerNewLink();
    else tell(words.failed);
  }
};

// A second press while the first is on its way opens nothing twice.
const goOn = byId("open");
goOn.addEventListener("click", () => {
  if (goOn.getAttribute("aria-busy") === "true") return;
  goOn.setAttribute("aria-busy", "true");
  void open().finally(() => goOn.setAttribute("aria-busy", "false"));
});

byId("renew").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const email = (byId("email") as HTMLInputElement).value;
    await send(`/conferences/${encodeURIComponent(conference ?? "")}/link-requests`, JSON.stringify({ email }));
    tell(words.linkSent);
  } catch (error) {
    const often = error instanceof Refused && error.refusal === "too-many-requests";
    tell(often ? words.tooMany : words.failed);
  }
});

if (token) show("welcome");
else if (!(await showSession().catch(() => false))) offerNewLink();
