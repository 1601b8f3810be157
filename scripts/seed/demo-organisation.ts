import type { Locale } from "@/lib/core/locales";
import type { Role } from "@/lib/core/permissions";
import type { Random } from "./random";

export type List<T> = readonly [T, ...T[]];

/** What a demo company is made of. Names are made up, and meant to look it. */
export type DemoOrganisation = {
  name: string;
  slug: string;
  /** Of the members' addresses; `.example` reaches nobody (RFC 2606). */
  domain: string;
  country: string;
  locale: Locale;
  seed: number;
  /** The first is the administrator who founds the organisation. */
  members: List<{ name: string; role: Role }>;
  teams: List<string>;
  categories: List<{ name: string; colorSlot: number }>;
  /** Before and after: "Trollmossen" + "Plåt & Tak AB". */
  places: List<string>;
  trades: List<{ suffix: string; industry: string }>;
  /** A house owners' association is called the other way round: "Brf" + "Trollmossen". */
  association: { prefix: string; industry: string };
  cities: List<{ postcode: string; city: string }>;
  streets: List<string>;
  firstNames: List<string>;
  lastNames: List<string>;
  titles: List<string>;
  works: List<string>;
  /** Prices in the organisation's own currency; `most` is how many are sold at once. */
  products: List<{
    number: string;
    name: string;
    unit: string;
    price: string;
    vat: string;
    series: string;
    most: number;
  }>;
  /** What else than the own currency cases are in, by turns, and what a unit is worth of late. */
  currencies: List<{ currency: string; rate: number }>;
  sources: List<string>;
  /** Why cases wait. */
  pauses: List<string>;
  competitors: List<string>;
  hidden: { customer: string; work: string };
  descriptions: List<string>;
  /** Of what is sent to customers. */
  sending: {
    paymentTerms: string;
    freight: string;
    /** "Registered office:", before the city. */
    seat: string;
    /** None that anybody has. */
    bankAccount: string;
    vatNumber: (orgNumber: string) => string;
  };
  organisationNumber: (random: Random) => string;
  phone: (random: Random) => string;
};
