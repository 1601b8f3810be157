import type { RegistryService } from "@/db/tenant/schema/registries";

export type RegistryStatus = "active" | "bankrupt" | "dissolving" | "dissolved" | "deleted";
export type RegistryAddress = {
  street: string | null;
  postcode: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2; null: the registry's own country. */
  country: string | null;
};

/**
 * A company as every registry's answer is read. Null is "the registry does not say", never "there is none": a deleted
 * unit's short answer and a source that was away for one field leave what we know as it is.
 */
export type RegistryCompany = {
  source: RegistryService;
  /** Digits as the registry writes them; Finland's with its hyphen. */
  orgNumber: string;
  country: string;
  name: string;
  legalForm: { code: string; text: string } | null;
  status: RegistryStatus;
  /** `YYYY-MM-DD`. */
  statusSince: string | null;
  postal: RegistryAddress | null;
  visiting: RegistryAddress | null;
  phone: string | null;
  email: string | null;
  /** With its scheme. */
  website: string | null;
  industry: { code: string; text: string | null } | null;
  /** `count` where the registry gives a number, `text` always: "199", "1–4". */
  employees: { count: number | null; text: string } | null;
  foundedOn: string | null;
  /** The company does not want to be written or called to for sales; null where the registry does not keep it. */
  marketingBlocked: boolean | null;
  /** Of a sub-unit: the unit that it belongs to. */
  parentNumber: string | null;
  /** It belongs to a group that the registry can show. */
  inGroup: boolean;
  /** When it was read, ISO 8601. */
  fetchedAt: string;
};

/** A person's place at a company. Birth dates are dropped on intake. */
export type RegistryRole = {
  /** The registry's code, such as "DAGL". */
  code: string;
  title: string;
  firstName: string;
  lastName: string | null;
};

/** The company's owner in its group, with the share where one is given. */
export type RegistryParent = { orgNumber: string; name: string; sharePercent: string | null };

/** `removed`: taken out for legal reasons, copies must go too. */
export type RegistryUpdate = { orgNumber: string; kind: "changed" | "removed" };
export type RegistryUpdates = { updates: RegistryUpdate[]; next: string; isLast: boolean };

/** `found`: the company asked for first, after it those that belong to it (a sub-unit's unit, an owner's other firms). */
export type RegistryAnswer =
  | { state: "found"; companies: [RegistryCompany, ...RegistryCompany[]] }
  | { state: "unknown" }
  | { state: "removed" };

/**
 * How a registry that has no feed may be asked anew about companies that we know: so many a night for an organisation, so
 * many in a row, and how far apart its questions must be.
 */
export type RegistryRound = { perNight: number; inARow: number; pauseMs: number };

/** A registry of companies. Every call may throw `RegistryFailure`; "no hits" is never one. */
export type RegistryPort = {
  findByNumber(orgNumber: string): Promise<RegistryAnswer>;
  findByName?(name: string): Promise<RegistryCompany[]>;
  roles?(orgNumber: string): Promise<RegistryRole[]>;
  parents?(orgNumber: string): Promise<RegistryParent[]>;
  /** One page of a feed from `position` on, which is a place in it or `since:` and an instant. */
  changes?(feed: string, position: string): Promise<RegistryUpdates>;
  /** Absent where there is a feed, or where so many questions are not for us to put. */
  round?: RegistryRound;
  /** Several companies in one question; those that the registry does not have are missing. */
  findByNumbers?(orgNumbers: string[]): Promise<RegistryCompany[]>;
};

/** Where a registry answers and as whom we ask. */
export type RegistryAccess = {
  service: RegistryService;
  baseUrl: string;
  userName: string | null;
  secret: string | null;
  /** Where an OAuth token is had, for services that need one. */
  tokenUrl: string | null;
};

export const hitsAtMost = 10;
