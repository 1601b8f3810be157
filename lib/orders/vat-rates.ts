/**
 * The rates of VAT in 2026, in percent, the usual one first. Compared with what the European Commission's Taxes in Europe Database said in
 * April 2026, as an open data set passes it on, and with reports of Austria's rate for staple foods of July; later changes, and the
 * rates of islands and zones apart, are for whoever runs the service to look after. 0 stands everywhere: export and reverse charge.
 */
const rates: Record<string, readonly [string, ...string[]]> = {
  SE: ["25", "12", "6"],
  NO: ["25", "15", "12"],
  DK: ["25"],
  FI: ["25.5", "13.5", "10"],
  AX: ["25.5", "13.5", "10"],
  IS: ["24", "11"],
  FO: ["25"],
  GL: ["0"],
  AT: ["20", "13", "10", "4.9"],
  BE: ["21", "12", "6"],
  CH: ["8.1", "3.8", "2.6"],
  CZ: ["21", "12"],
  DE: ["19", "7"],
  EE: ["24", "13", "9"],
  ES: ["21", "10", "4"],
  FR: ["20", "10", "5.5", "2.1"],
  GB: ["20", "5"],
  IE: ["23", "13.5", "9", "4.8"],
  IT: ["22", "10", "5", "4"],
  LT: ["21", "12", "5"],
  LU: ["17", "14", "8", "3"],
  LV: ["21", "12", "5"],
  NL: ["21", "9"],
  PL: ["23", "8", "5"],
  PT: ["23", "13", "6"],
  US: ["0"],
};

/** The rates that a country's sellers choose between, the usual one first, 0 last. */
export const vatRates = (country: string): string[] => [...new Set([...(rates[country] ?? []), "0"])];

/** What is charged there unless the product says otherwise. */
export const usualVatPercent = (country: string): string => rates[country]?.[0] ?? "0";
