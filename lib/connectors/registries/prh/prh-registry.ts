import { ask } from "../ask";
import { hitsAtMost, type RegistryAccess, type RegistryCompany, type RegistryPort } from "../port";
import { listOf, objectOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";
import { readPrhCompany } from "./read-prh-company";

/** Finland's PRH, the open data of YTJ, version 3. No key; an unknown number is an empty list. */
export function prhRegistry({ baseUrl }: RegistryAccess): RegistryPort {
  async function find(parameters: Record<string, string>): Promise<RegistryCompany[]> {
    const query = new URLSearchParams(parameters);
    const { body } = await ask({ url: `${baseUrl}/companies?${query}` });
    const { companies } = objectOf(body);
    if (!Array.isArray(companies)) throw new RegistryFailure("garbled");
    return listOf(companies).slice(0, hitsAtMost).map(readPrhCompany);
  }

  return {
    round: { perNight: 1000, inARow: 40, pauseMs: 500 },
    async findByNumber(orgNumber) {
      const digits = orgNumber.replace(/^FI/i, "").replace(/\D/g, "");
      if (digits.length !== 8) return { state: "unknown" };
      const [company] = await find({ businessId: `${digits.slice(0, 7)}-${digits.slice(7)}` });
      return company ? { state: "found", companies: [company] } : { state: "unknown" };
    },
    findByName: (name) => find({ name, page: "1" }),
  };
}
