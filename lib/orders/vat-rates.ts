/**
 * The rates of VAT in 2026, in percent, the usual one first, written down from memory: compare them with the European Commission's Taxes in
 * Europe Database, Skatteetaten, Skatturin, TAKS and the Swiss Federal Tax Administration before they are relied on. Finland's middle rate
 * is taken to be 13.5 since 2026. 0 stands everywhere: export and reverse charge.
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
  AT: ["20", "13", "10"],
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
