// Shows the texts that were circulated, each in the page's language where it is out in it, and read when it is opened.
const PLACE = "/delegation/conclusions";

const made = (name, text, className) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
};

const getJson = async (address) => {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
  return response.json();
};

const allTexts = async (cursor = "") => {
  const { items, next } = await getJson(`${PLACE}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
  return next ? [...items, ...(await allTexts(next))] : items;
};

// Without a full stop, which would stand on the wrong side of a number in a text from the right.
const paragraph = ({ number, text }) => {
  if (number === undefined) return made("p", text);
  const numbered = made("p", undefined, "numbered");
  numbered.append(made("bdi", number), made("span", text));
  return numbered;
};

const article = ({ id, title, languages, amendmentsUntil }, { language, words, deadline, failed }) => {
  const instead = languages.includes("en") ? "en" : languages[0];
  const shown = languages.includes(language) ? language : instead;
  const direction = { lang: shown, dir: shown === "ar" ? "rtl" : "ltr" };
  const one = made("article");
  one.append(Object.assign(made("h3", title[shown]), direction));
  if (shown !== language) {
    const name = new Intl.DisplayNames(language, { type: "language" }).of(shown);
    one.append(made("p", words.shownIn.replace("{language}", name)));
  }
  if (amendmentsUntil) {
    const facts = made("dl");
    facts.append(made("dt", words.amendUntil), ...deadline(amendmentsUntil).map((line) => made("dd", line)));
    one.append(facts);
  }
  const details = made("details");
  const paragraphs = Object.assign(made("div"), direction);
  details.append(made("summary", words.read), paragraphs);
  const open = async () => {
    try {
      const text = await getJson(`${PLACE}/${encodeURIComponent(id)}?language=${shown}`);
      paragraphs.replaceChildren(...text.paragraphs.map(paragraph));
    } catch {
      paragraphs.replaceChildren(made("p", failed));
    }
  };
  details.addEventListener("toggle", () => details.open && void open());
  one.append(details);
  return one;
};

/** Fills the section; false where nothing was circulated. */
export const showCirculated = async (section, page) => {
  const texts = (await allTexts()).filter(({ state }) => state !== "WITHDRAWN");
  section.append(...texts.map((one) => article(one, page)));
  const [only, ...others] = section.querySelectorAll("details");
  if (only && others.length === 0) only.open = true;
  return texts.length > 0;
};
