import { ask } from "../ask";
import type { RegistryAccess, RegistryCompany, RegistryPort } from "../port";
import {
  digitsOf,
  emailOf,
  employeesOf,
  flagOf,
  type Json,
  objectOf,
  placeOf,
  textOf,
  websiteOf,
} from "../read-json";
import { RegistryFailure } from "../registry-failure";

/**
 * Denmark's CVR in the form of cvrapi: one company an answer, also for a name, whose best match alone is given. What is
 * wrong stands in the body, whatever the status.
 */
export function cvrRegistry({ baseUrl, userName, secret }: RegistryAccess): RegistryPort {
  const authorization =
    secret && `Basic ${Buffer.from(`${userName ?? secret}:${secret}`).toString("base64")}`;

  async function find(parameters: Record<string, string>): Promise<RegistryCompany | null> {
    const query = new URLSearchParams({ country: "dk", ...parameters, version: "6", format: "json" });
    const { body, status } = await ask({
      url: `${baseUrl}?${query}`,
      headers: authorization ? { authorization } : {},
      telling: [400, 404],
    });
    const answer = objectOf(body);
    const error = textOf(answer.error);
    if (error === "NOT_FOUND" || error === "INVALID_VAT") return null;
    if (error === "QUOTA_EXCEEDED") throw new RegistryFailure("quota");
    if (error === "BANNED" || error === "INVALID_UA") throw new RegistryFailure("refused");
    if (error) throw new RegistryFailure("unreachable");
    if (status === 404) return null;
    return readCompany(answer);
  }

  return {
    // The fifty free questions a day are left to people.
    ...(secret && { round: { perNight: 500, inARow: 20, pauseMs: 1000 } }),
    async findByNumber(orgNumber) {
      const number = orgNumber.replace(/\D/g, "");
      const company = number.length === 8 ? await find({ vat: number }) : null;
      return company ? { state: "found", companies: [company] } : { state: "unknown" };
    },
    async findByName(name) {
      const company = await find({ name });
      return company ? [company] : [];
    },
  };
}

function readCompany(answer: Json): RegistryCompany {
  const orgNumber = digitsOf(answer.vat, 8);
  const name = textOf(answer.name);
  if (orgNumber?.length !== 8 || !name) throw new RegistryFailure("garbled");
  const ended = danishDate(answer.enddate);
  const street = [textOf(answer.address), careOf(answer.addressco)]
    .filter((line) => line !== null)
    .join(", ");
  const industry = digitsOf(answer.industrycode, 6);
  const form = textOf(answer.companycode);
  const address = {
    street: textOf(street),
    postcode: digitsOf(answer.zipcode, 4),
    city: placeOf(answer.city),
    country: null,
  };
  const isBankrupt = answer.creditbankrupt === true;
  return {
    source: "cvr",
    orgNumber,
    country: "DK",
    name,
    legalForm: form ? { code: form, text: textOf(answer.companydesc) ?? form } : null,
    status: ended ? "dissolved" : isBankrupt ? "bankrupt" : "active",
    statusSince: ended ?? (isBankrupt ? danishDate(answer.creditstartdate) : null),
    postal: address.street || address.postcode || address.city ? address : null,
    visiting: null,
    phone: textOf(answer.phone, 40),
    email: emailOf(answer.email),
    website: websiteOf(answer.website),
    industry: industry ? { code: industry, text: textOf(answer.industrydesc, 100) } : null,
    employees: employeesOf(answer.employees),
    foundedOn: danishDate(answer.startdate),
    marketingBlocked: flagOf(answer.protected),
    parentNumber: null,
    inGroup: false,
    fetchedAt: new Date().toISOString(),
  };
}

function careOf(value: unknown): string | null {
  const name = textOf(value);
  return name && !/^c\/o/i.test(name) ? `c/o ${name}` : name;
}

/** "23/04 - 1980". */
function danishDate(value: unknown): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2}) - (\d{4})$/.exec(textOf(value) ?? "") ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}
