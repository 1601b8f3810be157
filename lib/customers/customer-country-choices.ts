import type { Locale } from "@/lib/core/locales";

const nordic = ["SE", "NO", "DK", "FI", "IS", "AX", "FO", "GL"];
// ISO 3166-1 alpha-2, without territories that nobody does business in.
const others =
  `AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF
  CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DM DO DZ EC EE EG ER ES ET FJ FM FR GA GB GD GE GG GH GI GM GN GQ GR GT
  GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU
  LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NP NR NZ OM PA PE PG PH PK PL PR PS PT
  PW PY QA RO RS RU RW SA SB SC SD SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG
  US UY UZ VA VC VE VG VN VU WS XK YE ZA ZM ZW`.split(/\s+/);

const lists = new Map<Locale, { value: string; label: string }[]>();

/** The countries that a customer may be in, named in the reader's language: the Nordic ones first, the rest by name. */
export function customerCountryChoices(locale: Locale): { value: string; label: string }[] {
  let list = lists.get(locale);
  if (!list) {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    const named = (codes: string[]) => codes.map((value) => ({ value, label: names.of(value) ?? value }));
    const compare = new Intl.Collator(locale).compare;
    list = [...named(nordic), ...named(others).sort((a, b) => compare(a.label, b.label))];
    lists.set(locale, list);
  }
  return list;
}
