/** Sixty members, for tests that need many. */
export const SOME_COUNTRIES: readonly string[] = [
  ...["AGO", "ARG", "AUS", "AUT", "BEL", "BEN", "BGR", "BOL", "BRA", "CAN", "CHE", "CHL", "CHN", "CIV", "CMR"],
  ...["COL", "CRI", "CUB", "CYP", "CZE", "DEU", "DNK", "DZA", "ECU", "EGY", "ESP", "EST", "ETH", "FIN", "FRA"],
  ...["GAB", "GBR", "GEO", "GHA", "GRC", "HRV", "HUN", "IDN", "IND", "IRL", "ISL", "ISR", "ITA", "JAM", "JOR"],
  ...["JPN", "KAZ", "KEN", "KOR", "LBN", "LTU", "LUX", "LVA", "MAR", "MEX", "MLT", "NLD", "NOR", "NZL", "PER"],
];
