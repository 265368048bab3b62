/**
 * A verifier of decisions written from shared/domain/conclusions/bundle/decision-bundle.md alone, with nothing of the first one: what both
 * say of the same file, the page says too. `node test/support/second-verifier.mjs bundle.json` prints true or false.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const H = (text) => createHash("sha256").update(text, "utf8").digest("hex");

const J = (value) => {
  if (Array.isArray(value)) return `[${value.map(J).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${J(value[name])}`)
      .join(",")}}`;
  return JSON.stringify(value);
};
const same = (a, b) => J(a) === J(b);

// Members: a type is a function that says whether a value is of it.
const text = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const either =
  (...types) =>
  (value) =>
    types.some((type) => type(value));
const exactly = (constant) => (value) => value === constant;
const oneOf = (...constants) => either(...constants.map(exactly));
const integer = (from, to) => (value) => Number.isInteger(value) && value >= from && value <= to;
const list = (type, key) => (value) =>
  Array.isArray(value) &&
  value.every((one) => type(one)) &&
  (key === undefined || value.every((one, at) => at === 0 || key(value[at - 1]) < key(one)));
/** A name that ends in a question mark is of a member that may be absent. */
const object = (members) => {
  const known = Object.entries(members).map(([name, type]) => [name.replace(/\?$/, ""), name.endsWith("?"), type]);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((name) => known.some(([one]) => one === name)) &&
    known.every(([name, mayLack, type]) => (Object.hasOwn(value, name) ? type(value[name]) : mayLack));
};

const boolean = oneOf(true, false);
const instant = (value) => {
  if (!text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)(value)) return false;
  const read = new Date(value);
  return !Number.isNaN(read.getTime()) && read.toISOString() === value;
};
const hash = text(/^[0-9a-f]{64}$/);
const id128 = text(/^[0-9a-f]{32}$/);
const code = text(/^[A-Z]{3}$/);
const name = text(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
const person = name;
const words = (value) =>
  typeof value === "string" &&
  value.length >= 1 &&
  value.length <= 20_000 &&
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value);
const LANGUAGES = ["ar", "en", "fr", "es"];
const language = oneOf(...LANGUAGES);
const inLanguages = (type) => object(Object.fromEntries(LANGUAGES.map((one) => [`${one}?`, type])));
const whole = integer(0, 1_000_000_000);
const ordinal = integer(1, 1_000_000_000);
const choice = oneOf("YES", "NO", "ABSTAIN");
const voter = object({ delegate: person, as: oneOf("head", "acting-head") });
const itself = (one) => one;
const byCountry = ({ country }) => country;
const byMail = ({ mail }) => mail;
const byId = ({ id }) => id;
const byNumber = ({ number }) => String(number).padStart(10, "0");
const byCountryAndNumber = (one) => `${one.country} ${byNumber(one)}`;
const codes = list(code, itself);

const translations = inLanguages(object({ text: words, sourceHash: hash, state: oneOf("DRAFT", "REVIEWED") }));
const origin = either(
  object({ kind: exactly("region"), region: name }),
  object({ kind: exactly("session"), session: name }),
  object({ kind: exactly("rapporteur") }),
  object({ kind: exactly("delegation"), country: code }),
);
const paragraph = object({
  id: name,
  part: oneOf("preamble", "operative"),
  origin,
  text: words,
  "alternativeTo?": name,
  translations,
});
const standing = object({
  country: code,
  as: oneOf("member", "observer"),
  inGoodStanding: boolean,
  credentials: oneOf("NONE", "RECEIVED", "PROVISIONAL", "ACCEPTED", "REJECTED"),
});
const frozen = {
  at: instant,
  by: person,
  standings: list(standing, byCountry),
  entitled: codes,
  "waiver?": object({ decision: name, reason: words }),
  rules: object({
    version: ordinal,
    majority: oneOf("simple", "two-thirds", "majority-of-members", "two-thirds-of-members"),
    quorumToOpen: oneOf("none", "one-third", "majority"),
    quorumToDecide: oneOf("one-third", "majority"),
    languageNoticeHours: whole,
    silenceHours: whole,
    voteMayChange: boolean,
    provisionalCredentialsMayVote: boolean,
  }),
};
const opening = either(
  object({
    mode: exactly("vote"),
    ...frozen,
    present: codes,
    vote: name,
    method: oneOf("recorded", "roll-call", "show-of-hands", "secret"),
    round: oneOf(1, 2),
    "rollCall?": object({ language, seed: id128, alphabet: list(code), order: list(code) }),
  }),
  object({
    mode: exactly("silence"),
    ...frozen,
    expiresAt: instant,
    "adReferendum?": object({ days: integer(0, 366), absent: codes }),
  }),
  object({ mode: exactly("consensus"), ...frozen, present: codes }),
);
const during = {
  presence: list(
    object({ country: code, present: boolean, at: instant }),
    ({ at, country, present }) => `${at} ${country} ${present}`,
  ),
  laterChanges: list(object({ at: instant, "before?": standing, after: standing })),
};
const hands = either(
  object({ kind: exactly("totals"), yes: whole, no: whole, abstain: whole }),
  object({ kind: exactly("by-country"), positions: list(object({ country: code, choice }), byCountry) }),
);
const service = object({
  country: code,
  deliveries: list(object({ mail: name, at: instant, knownAt: instant }), byMail),
  failures: list(object({ mail: name, why: name, knownAt: instant }), byMail),
  "handOver?": object({ act: name, at: instant, by: person, knownAt: instant }),
  acts: list(object({ act: oneOf("send-again", "hand-over", "extension"), at: instant })),
});
const writing = object({
  id: name,
  country: code,
  how: oneOf("objection", "amendment"),
  by: person,
  language,
  hash,
  at: instant,
});
const writings = list(writing, (one) => `${one.country} ${one.id} ${one.how} ${one.hash}`);
const course = either(
  object({
    kind: exactly("ballots"),
    ...during,
    ballots: list(
      object({ country: code, number: ordinal, choice, "replaces?": ordinal, by: voter, at: instant }),
      byCountryAndNumber,
    ),
  }),
  object({
    kind: exactly("hands"),
    ...during,
    entries: list(object({ number: ordinal, by: person, at: instant, hands }), byNumber),
  }),
  object({
    kind: exactly("secret"),
    ...during,
    participations: list(object({ country: code, by: voter }), byCountry),
    ballots: (value) => list(object({ id: id128, choice }), byId)(value) && value.length >= 5,
  }),
  object({
    kind: exactly("silence"),
    extensions: list(object({ at: instant, by: person, expiresAt: instant })),
    services: list(service, byCountry),
    objections: writings,
  }),
  object({
    kind: exactly("consensus"),
    objections: list(object({ country: code, by: voter, at: instant })),
    "gavel?": object({ at: instant, by: person, present: codes }),
  }),
);
// What the members of a result are follows from comparing it with what it should be, but for the time.
const result = (value) => typeof value === "object" && value !== null && instant(value.closedAt);
const statement = object({
  id: name,
  country: code,
  kind: oneOf("reservation", "explanation-of-vote", "interpretative-statement"),
  language,
  "text?": words,
  textHash: hash,
  "paragraphs?": list(name),
  by: voter,
  at: instant,
  "withdrawnAt?": instant,
});
const correction = object({ country: code, number: ordinal, intended: choice, by: voter, at: instant });
const corrections = list(correction, byCountryAndNumber);
const bundleOfFormat = object({
  format: exactly("passerelle-decision/1"),
  conference: object({
    id: name,
    languages: (value) => list(language)(value) && value.length > 0 && new Set(value).size === value.length,
  }),
  conclusion: name,
  decision: name,
  text: object({
    version: ordinal,
    original: language,
    title: object({ text: words, translations }),
    paragraphs: (value) => list(paragraph)(value) && value.length > 0,
    textHash: hash,
    languages: inLanguages(object({ languageHash: hash, outAt: instant })),
  }),
  "firstVote?": object({ opening: (value) => opening(value) && value.mode === "vote", course, result, corrections }),
  opening,
  course,
  result,
  statements: list(statement, byId),
  corrections,
  laterWritings: writings,
  chain: list(object({ n: ordinal, at: instant, previous: hash, bodyHash: hash, hash })),
  root: hash,
});

// Checks, by their numbers on the page.
const ms = (value) => new Date(value).getTime();
const HOUR = 3_600_000;
const MINUTES_5 = 300_000;

/** The opening of the decision: the first vote's, where there was one. */
const firstOpening = ({ firstVote, opening: last }) => firstVote?.opening ?? last;

const checkText = ({ conference, text: decided, ...bundle }) => {
  const { at, rules, waiver, mode } = firstOpening(bundle);
  const { original, title, paragraphs } = decided;
  const name_ = J({
    original,
    title: title.text,
    paragraphs: paragraphs.map(({ id, part, text: said, alternativeTo }) =>
      alternativeTo === undefined ? { id, part, text: said } : { id, part, text: said, alternativeTo },
    ),
  });
  if (H(name_) !== decided.textHash) return "1 textHash";
  const ids = paragraphs.map(({ id }) => id);
  if (new Set(ids).size < ids.length || ids.includes("title")) return "1 ids";
  const state = (passage, tongue) => {
    if (tongue === original) return "REVIEWED";
    const translation = passage.translations[tongue];
    if (translation === undefined) return "MISSING";
    return translation.sourceHash === H(passage.text) ? translation.state : "STALE";
  };
  const said = (passage, tongue) => (tongue === original ? passage.text : passage.translations[tongue]?.text);
  const passages = [title, ...paragraphs];
  for (const passage of passages)
    for (const tongue of LANGUAGES)
      if (!["MISSING", "STALE"].includes(state(passage, tongue)) && /[[\]［］⁅⁆⟦⟧〚〛]/u.test(said(passage, tongue)))
        return "2 bracket";
  const subjects = paragraphs.map(({ id, alternativeTo }) => alternativeTo ?? id);
  if (new Set(subjects).size < subjects.length) return "3 wordings";
  for (const [tongue, { languageHash, outAt }] of Object.entries(decided.languages)) {
    if (!conference.languages.includes(tongue) || outAt > at) return "4 language";
    if (passages.some((passage) => said(passage, tongue) === undefined)) return "4 not translated";
    const inTongue = {
      source: decided.textHash,
      language: tongue,
      title: said(title, tongue),
      paragraphs: paragraphs.map((one) => ({ id: one.id, text: said(one, tongue) })),
    };
    if (H(J(inTongue)) !== languageHash) return "4 languageHash";
  }
  for (const tongue of conference.languages) {
    const out = decided.languages[tongue];
    if (out === undefined && (waiver === undefined || mode === "silence")) return "5 not out";
    if (waiver === undefined && ms(out.outAt) + rules.languageNoticeHours * HOUR > ms(at)) return "5 too recent";
    if (waiver === undefined && passages.some((passage) => state(passage, tongue) !== "REVIEWED")) return "5 state";
  }
};

const majority = (rule, Y, N, M) => {
  const [left, is, right] = {
    simple: [Y, ">", N],
    "two-thirds": [3 * Y, ">=", 2 * (Y + N)],
    "majority-of-members": [2 * Y, ">", M],
    "two-thirds-of-members": [3 * Y, ">=", 2 * M],
  }[rule];
  const needsSome = rule === "two-thirds" || rule === "two-thirds-of-members";
  return { rule, left, is, right, holds: (is === ">" ? left > right : left >= right) && (!needsSome || Y > 0) };
};
const quorum = (rule, P, M) =>
  rule === "one-third"
    ? { rule, left: 3 * P, is: ">=", right: M, holds: 3 * P >= M && P > 0 }
    : { rule, left: 2 * P, is: ">", right: M, holds: 2 * P > M };

const membersOf = ({ standings }) => standings.filter((one) => one.as === "member").length;
const all = (countries, entitled) => countries.every((country) => entitled.includes(country));

const checkOpening = ({ opening: frozenAs, firstVote }) => {
  const { mode, at, rules, standings, entitled, present, method, rollCall, vote } = frozenAs;
  const voting = standings.filter(
    (one) =>
      one.as === "member" &&
      one.inGoodStanding &&
      (one.credentials === "ACCEPTED" || (one.credentials === "PROVISIONAL" && rules.provisionalCredentialsMayVote)),
  );
  if (!same(voting.map(byCountry), entitled)) return "6 entitled";
  if ((frozenAs.round === 2) !== (firstVote !== undefined)) return "7 first vote";
  if (mode === "silence") {
    if (entitled.length === 0 || ms(frozenAs.expiresAt) - ms(at) < rules.silenceHours * HOUR) return "9 expiry";
    return all(frozenAs.adReferendum?.absent ?? [], entitled) ? undefined : "9 absent";
  }
  if (!all(present, entitled)) return "7 present";
  if (mode === "consensus") return undefined;
  if (!quorum(rules.quorumToDecide, present.length, membersOf(frozenAs)).holds) return "7 quorum";
  if (frozenAs.round === 2 && rules.majority !== "simple") return "7 round";
  if ((method === "roll-call") !== (rollCall !== undefined)) return "8 roll call";
  if (rollCall === undefined) return undefined;
  const { alphabet, order, seed } = rollCall;
  if (alphabet.length === 0 || !same([...alphabet].sort(), entitled)) return "8 alphabet";
  const lot = Number(BigInt(`0x${H(`roll-call\n${vote}\n${seed}`)}`) % BigInt(alphabet.length));
  return same(order, [...alphabet.slice(lot), ...alphabet.slice(0, lot)]) ? undefined : "8 order";
};

const isWithin = (at, from, until) => ms(at) >= ms(from) - MINUTES_5 && ms(at) <= ms(until) + MINUTES_5;
const areInSequence = (numbered) =>
  numbered.every((one, at) => one.number === numbered.slice(0, at + 1).filter((x) => x.country === one.country).length);

const checkVote = ({ opening: { at, standings, entitled, method }, course: cast, result: { closedAt } }) => {
  const kind = { recorded: "ballots", "roll-call": "hands", "show-of-hands": "hands", secret: "secret" }[method];
  if (cast.kind !== kind) return "kind";
  const known = Object.fromEntries(standings.map((one) => [one.country, one]));
  for (const change of cast.laterChanges) {
    const before = known[change.after.country];
    if (J(change.before ?? "nothing") !== J(before ?? "nothing") || same(before ?? "", change.after)) return "10";
    if (!isWithin(change.at, at, closedAt)) return "11";
    known[change.after.country] = change.after;
  }
  for (const one of cast.kind === "secret" ? [] : (cast.ballots ?? cast.entries))
    if (!isWithin(one.at, at, closedAt)) return "11";
  if (kind === "ballots" && !areInSequence(cast.ballots)) return "12";
  if (kind === "secret" && !all(cast.participations.map(byCountry), entitled)) return "14";
  if (kind !== "hands") return undefined;
  for (const [place, { number, hands: shown }] of cast.entries.entries()) {
    if (number !== place + 1) return "13 numbers";
    if (shown.kind === "by-country" && !all(shown.positions.map(byCountry), entitled)) return "13 entitled";
    if (shown.kind === "totals" && (method === "roll-call" || shown.yes + shown.no + shown.abstain > entitled.length))
      return "13 totals";
  }
};

const voteResult = ({ opening: frozenAs, course: cast, result: { closedAt } }) => {
  const { at, rules, entitled } = frozenAs;
  const M = membersOf(frozenAs);
  const there = new Set(frozenAs.present);
  const attendance = { opening: there.size, lowest: there.size, lowestAt: at, closing: 0 };
  const moves = cast.presence.filter((one) => entitled.includes(one.country) && one.at >= at && one.at < closedAt);
  for (const moment of [...new Set(moves.map((one) => one.at))].sort()) {
    const now = moves.filter((one) => one.at === moment);
    for (const { country } of now.filter(({ present }) => present)) there.add(country);
    for (const { country } of now.filter(({ present }) => !present)) there.delete(country);
    if (there.size < attendance.lowest) Object.assign(attendance, { lowest: there.size, lowestAt: moment });
  }
  attendance.closing = there.size;
  const enough = quorum(rules.quorumToDecide, attendance.lowest, M);
  const { choices, setAside = [], fault } = counted(cast, entitled, rules, enough.holds);
  if (fault) return fault;
  const of = (wanted) => choices.filter((one) => one === wanted).length;
  const count = choices && { yes: of("YES"), no: of("NO"), abstain: of("ABSTAIN") };
  const differ = cast.kind === "secret" && choices === undefined;
  const voidBecause = !enough.holds ? "quorum-lost" : differ ? "ballots-and-voters-differ" : undefined;
  const carried = count && majority(rules.majority, count.yes, count.no, M);
  return {
    mode: "vote",
    closedAt,
    outcome: voidBecause ? "VOID" : carried.holds ? "ADOPTED" : "NOT_ADOPTED",
    ...(voidBecause ? { voidBecause } : {}),
    members: M,
    attendance,
    quorum: enough,
    ...(count ? { count, notVoting: entitled.length - choices.length, majority: carried } : {}),
    tied: !voidBecause && rules.majority === "simple" && count.yes === count.no && count.yes > 0,
    setAside,
  };
};

/** The choices that count, if they can be counted. */
const counted = (cast, entitled, rules, isQuorate) => {
  if (cast.kind === "secret") {
    const voters = cast.participations.map(byCountry);
    return voters.length === cast.ballots.length && all(voters, entitled)
      ? { choices: cast.ballots.map((one) => one.choice) }
      : {};
  }
  if (cast.kind === "hands") {
    if (!isQuorate) return {};
    const last = Object.values(Object.fromEntries(cast.entries.map((one) => [`by ${one.by}`, one.hands])));
    if (last.length < 2 || last.some((one) => !same(one, last[0]))) return { fault: "21 hands" };
    const { kind, positions, yes, no, abstain } = last[0];
    if (kind === "by-country") return { choices: positions.map((one) => one.choice) };
    const times = (n, value) => Array.from({ length: n }, () => value);
    return { choices: [...times(yes, "YES"), ...times(no, "NO"), ...times(abstain, "ABSTAIN")] };
  }
  const inForce = {};
  const setAside = [];
  for (const { country, number, choice: chosen, replaces } of cast.ballots) {
    const before = inForce[country];
    const why = !entitled.includes(country)
      ? "not-entitled"
      : replaces !== before?.number
        ? "replaces-another"
        : before && !rules.voteMayChange
          ? "vote-final"
          : undefined;
    if (why) setAside.push({ country, number, why });
    else inForce[country] = { number, chosen };
  }
  return { choices: Object.values(inForce).map(({ chosen }) => chosen), setAside };
};

/** T, U and until when a country may object. */
const expiryOf = ({ opening: { expiresAt, adReferendum }, course: { extensions } }) => {
  const T = extensions.at(-1)?.expiresAt ?? expiresAt;
  const isLonger = adReferendum !== undefined && adReferendum.absent.length > 0;
  const U = isLonger ? new Date(ms(T) + adReferendum.days * 24 * HOUR).toISOString() : T;
  return { T, U, lastOf: (country) => (isLonger && adReferendum.absent.includes(country) ? U : T) };
};

const checkSilence = (bundle) => {
  const {
    opening: frozenAs,
    course: cast,
    laterWritings,
    result: { closedAt },
  } = bundle;
  const { at, entitled } = frozenAs;
  if (cast.kind !== "silence") return "kind";
  const { T, lastOf } = expiryOf(bundle);
  const first = cast.objections.map((one) => one.at).sort()[0];
  let inForce = frozenAs.expiresAt;
  for (const extension of cast.extensions) {
    if (extension.at < at || extension.at >= inForce || extension.at >= first) return "15 extension";
    if (extension.expiresAt <= inForce) return "15 shortened";
    inForce = extension.expiresAt;
  }
  if (!same(cast.services.map(byCountry), entitled)) return "15 services";
  if (cast.services.some(({ acts }) => acts.some((act) => act.at < at || act.at >= T))) return "15 acts";
  for (const one of cast.objections)
    if (!entitled.includes(one.country) || one.at < at || one.at >= lastOf(one.country) || one.at > closedAt)
      return "16 objection";
  for (const one of laterWritings)
    if (!entitled.includes(one.country) || (one.at < lastOf(one.country) && one.at < closedAt)) return "16 later";
};

const silenceResult = (bundle) => {
  const {
    opening: { at, entitled },
    course: cast,
    result: { closedAt },
  } = bundle;
  const { T, U } = expiryOf(bundle);
  const counts = (one) => one.at >= at && one.knownAt < T;
  const proven = cast.services.filter(({ handOver, deliveries, failures }) => {
    const failed = (mail) => failures.some((one) => one.mail === mail && one.knownAt < T);
    return (handOver && counts(handOver)) || deliveries.some((one) => counts(one) && !failed(one.mail));
  });
  const unproven = entitled.filter((country) => !proven.some((one) => one.country === country));
  const objectors = [...new Set(cast.objections.map(byCountry))].sort();
  const first = cast.objections.map((one) => one.at).sort()[0];
  const common = { mode: "silence", closedAt, expiresAt: T, objectors, unproven };
  if (first !== undefined && (first < T || unproven.length === 0))
    return { ...common, outcome: "SILENCE_BROKEN", endedAt: first };
  if (unproven.length > 0) return { ...common, outcome: "SERVICE_UNPROVEN", endedAt: T };
  return { ...common, outcome: "ADOPTED", endedAt: U };
};

const checkConsensus = ({ opening: frozenAs, course: cast, result: { closedAt } }) => {
  const { at, entitled, rules } = frozenAs;
  if (cast.kind !== "consensus") return "kind";
  const { objections, gavel } = cast;
  for (const one of objections)
    if (!entitled.includes(one.country) || !isWithin(one.at, at, closedAt)) return "17 objection";
  if ((objections.length === 0) !== (gavel !== undefined)) return "17 gavel";
  if (gavel === undefined) return undefined;
  if (gavel.at !== closedAt || !all(gavel.present, entitled)) return "17 gavel";
  return quorum(rules.quorumToDecide, gavel.present.length, membersOf(frozenAs)).holds ? undefined : "17 quorum";
};

const consensusResult = ({ opening: frozenAs, course: { objections, gavel }, result: { closedAt } }) => ({
  mode: "consensus",
  closedAt,
  outcome: objections.length > 0 ? "NO_CONSENSUS" : "ADOPTED",
  members: membersOf(frozenAs),
  objectors: [...new Set(objections.map(byCountry))].sort(),
  ...(gavel ? { quorum: quorum(frozenAs.rules.quorumToDecide, gavel.present.length, membersOf(frozenAs)) } : {}),
});

/** The first vote with all that it shares with the bundle, as if it were the only one. */
const checkFirst = ({ firstVote, ...bundle }) => {
  if (firstVote === undefined) return undefined;
  const alone = { ...bundle, ...firstVote };
  const fault = checkOpening(alone) ?? checkVote(alone);
  if (fault) return `first vote: ${fault}`;
  const { opening: first, result: said } = firstVote;
  if (!same(voteResult(alone), said) || said.closedAt < first.at) return "first vote: result";
  if (!said.tied || first.vote === bundle.opening.vote) return "7 tied";
  return ms(said.closedAt) - MINUTES_5 > ms(bundle.opening.at) ? "7 closedAt" : undefined;
};

const isOpenVote = ({ mode, method }) => mode === "vote" && method !== "secret";
const checkCorrections = ({ opening: { entitled, ...vote }, result: { closedAt }, corrections: made }) => {
  for (const one of made)
    if (!isOpenVote(vote) || !entitled.includes(one.country) || ms(one.at) < ms(closedAt) - MINUTES_5) return "27";
  return areInSequence(made) ? undefined : "27 numbers";
};

const checkAfterwards = (bundle) => {
  const {
    opening: last,
    firstVote,
    text: { paragraphs },
  } = bundle;
  const { at } = firstOpening(bundle);
  const votes = firstVote ? [firstVote.opening, last] : [last];
  const entitled = votes.flatMap((one) => one.entitled);
  for (const one of bundle.statements) {
    if (!entitled.includes(one.country) || ms(one.at) < ms(at) - MINUTES_5) return "26";
    if (one.withdrawnAt !== undefined && ms(one.withdrawnAt) < ms(one.at) - MINUTES_5) return "26 withdrawn";
    if ((one.text === undefined) !== (one.withdrawnAt !== undefined)) return "26 text";
    if (one.text !== undefined && one.textHash !== H(one.text)) return "26 textHash";
    if (!all(one.paragraphs ?? [], paragraphs.map(byId))) return "26 paragraphs";
    if (one.kind === "explanation-of-vote" && !votes.some(isOpenVote)) return "26 explanation";
  }
  const corrected = checkCorrections(bundle) ?? (firstVote && checkCorrections(firstVote));
  if (corrected) return corrected;
  return last.mode !== "silence" && bundle.laterWritings.length > 0 ? "28" : undefined;
};

const leaves = (value, at) => {
  if (Array.isArray(value))
    return [J([at, "array", value.length]), ...value.map((one, place) => J([`${at}/${place}`, "value", one]))];
  if (typeof value !== "object") return [J([at, "value", value])];
  const names = Object.keys(value).sort();
  return [J([at, "object", names]), ...names.flatMap((one) => leaves(value[one], `${at}/${one}`))];
};
const merkle = (hashes) => {
  if (hashes.length === 1) return hashes[0];
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return H(`passerelle-node/1\n${merkle(hashes.slice(0, half))}\n${merkle(hashes.slice(half))}`);
};

const checkRecord = (bundle) => {
  const { format, conference, conclusion, decision, text: decided, opening: frozenAs, course: cast, chain } = bundle;
  const under = { format, conference, conclusion, decision, text: decided, opening: frozenAs, course: cast };
  const { corrections: _, ...first } = bundle.firstVote ?? {};
  const votes = bundle.firstVote ? { firstVote: first } : {};
  const root = merkle(
    leaves({ ...under, ...votes, result: bundle.result }, "").map((leaf) => H(`passerelle-leaf/1\n${leaf}`)),
  );
  if (root !== bundle.root) return "29 root";
  let previous = "0".repeat(64);
  for (const [place, { n, at, bodyHash, ...entry }] of chain.entries()) {
    if (n !== place + 1 || entry.previous !== previous) return "29 link";
    if (entry.hash !== H(`passerelle-entry/1\n${J({ n, at, previous, bodyHash })}`)) return "29 entry";
    previous = entry.hash;
  }
  const { version, textHash, languages } = decided;
  const begun = { version, textHash, languages };
  const opened = { conference, conclusion, decision, text: begun, opening: firstOpening(bundle) };
  const acts = (entry, list_) => list_.map((act) => [act.at, { entry, decision, act }]);
  const put = [
    [opened.opening.at, { entry: "opened", ...opened }],
    ...acts("opened-again", bundle.firstVote ? [frozenAs] : []),
    ...acts("corrected", bundle.firstVote?.corrections ?? []),
    [bundle.result.closedAt, { entry: "closed", decision, root, result: bundle.result }],
    ...acts("extended", cast.extensions ?? []),
    ...acts("objected", cast.objections ?? []),
    ...bundle.statements.flatMap(({ text: _, withdrawnAt, ...act }) => [
      ...acts("stated", [act]),
      ...(withdrawnAt === undefined ? [] : acts("withdrawn", [{ id: act.id, at: withdrawnAt }])),
    ]),
    ...acts("corrected", bundle.corrections),
    ...acts("written-later", bundle.laterWritings),
  ].map(([at, body]) => `${at} ${H(`passerelle-body/1\n${J(body)}`)}`);
  const kept = chain.map(({ at, bodyHash }) => `${at} ${bodyHash}`);
  return kept[0] === put[0] && same([...kept].sort(), [...put].sort()) ? undefined : "29 acts";
};

/** What is wrong with a bundle, or undefined. */
export const faultOf = (bundle) => {
  if (!bundleOfFormat(bundle)) return "members";
  const [check, follow] = {
    vote: [checkVote, voteResult],
    silence: [checkSilence, silenceResult],
    consensus: [checkConsensus, consensusResult],
  }[bundle.opening.mode];
  const first = checkText(bundle) ?? checkFirst(bundle) ?? checkOpening(bundle) ?? check(bundle);
  if (first) return first;
  const { closedAt } = bundle.result;
  const follows = follow(bundle);
  if (!same(follows, bundle.result)) return "18 to 25 result";
  if (closedAt < (follows.endedAt ?? bundle.opening.at)) return "24, 25 closedAt";
  return checkAfterwards(bundle) ?? checkRecord(bundle);
};

if (import.meta.main) {
  const fault = faultOf(JSON.parse(readFileSync(process.argv[2], "utf8")));
  console.log(fault === undefined ? "true" : `false: ${fault}`);
}
