const inAll = (ar: string, en: string, fr: string, es: string) => ({ ar, en, fr, es });

/** The running example: the 15th annual conference of the Heads of National Central Bureaus. */
export const CONFERENCE = {
  id: "honcb-15",
  title: inAll(
    "المؤتمر السنوي الخامس عشر لرؤساء المكاتب المركزية الوطنية",
    "15th annual conference of Heads of National Central Bureaus",
    "15e conférence annuelle des chefs de Bureaux centraux nationaux",
    "15.ª conferencia anual de jefes de Oficinas Centrales Nacionales",
  ),
  venue: {
    name: inAll("مركز المؤتمرات", "Conference Centre", "Centre de congrès", "Centro de Congresos"),
    city: inAll("ليون", "Lyon", "Lyon", "Lyon"),
    country: "FRA",
  },
  zone: "Europe/Paris",
  startsOn: "2019-04-09",
  endsOn: "2019-04-11",
  nominationDeadline: "2019-02-16T00:00",
  confirmationDeadline: "2019-03-16T00:00",
  languages: ["ar" as const, "en" as const, "fr" as const, "es" as const],
  secretariat: {
    name: inAll(
      "أمانة المؤتمر",
      "Conference secretariat",
      "Secrétariat de la conférence",
      "Secretaría de la conferencia",
    ),
    email: "secretariat@conference.example",
  },
  quotas: { delegation: 5, category: { HEAD: 194, OBSERVER: 40 }, total: 400 },
};

/** When what happens, by the clock of the cloud: weeks of a real conference. */
export const CALENDAR = {
  created: "2019-01-07T08:00:00Z",
  announced: "2019-01-08T09:00:00Z",
  invited: "2019-01-10T09:00:00Z",
  regrets: "2019-01-17T10:00:00Z",
  /** Three waves of nominations, each followed by the secretariat's decisions. */
  nominations: ["2019-01-22T08:00:00Z", "2019-01-29T08:00:00Z", "2019-02-05T08:00:00Z"],
  decisions: ["2019-01-24T09:00:00Z", "2019-01-31T09:00:00Z", "2019-02-07T09:00:00Z"],
  corrections: "2019-02-11T09:00:00Z",
  lastDecisions: "2019-02-13T09:00:00Z",
  lastMinute: "2019-02-15T22:30:00Z",
  tooLateToNominate: "2019-02-15T23:00:00Z",
  confirmations: ["2019-02-20T08:00:00Z", "2019-02-27T08:00:00Z", "2019-03-06T08:00:00Z"],
  changesOfMind: "2019-03-08T09:00:00Z",
  lastConfirmations: "2019-03-12T09:00:00Z",
  tooLateToConfirm: "2019-03-18T09:00:00Z",
};
