import { ask } from "../ask";
import { hitsAtMost, type RegistryAccess, type RegistryCompany, type RegistryPort } from "../port";
import { digitsOf, listOf, objectOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";
import { readVirkCompany } from "./read-virk-company";

/** Denmark's CVR as its own register gives it: Elasticsearch behind a user name and a password. */
export function virkRegistry({ baseUrl, userName, secret }: RegistryAccess): RegistryPort {
  const authorization = `Basic ${Buffer.from(`${userName ?? ""}:${secret ?? ""}`).toString("base64")}`;

  async function search(query: unknown, size: number): Promise<unknown[]> {
    const { body } = await ask({
      url: baseUrl,
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ query, size }),
    });
    const hits = objectOf(objectOf(body).hits).hits;
    if (!Array.isArray(hits)) throw new RegistryFailure("garbled");
    return listOf(hits).map((hit) => objectOf(objectOf(hit)._source).Vrvirksomhed);
  }

  return {
    // Three thousand is as far as one search of theirs goes.
    round: { perNight: 3000, inARow: 200, pauseMs: 1000 },
    async findByNumbers(orgNumbers) {
      const numbers = orgNumbers.map((number) => digitsOf(number)).filter((number) => number?.length === 8);
      if (numbers.length === 0) return [];
      const found = await search(
        { terms: { "Vrvirksomhed.cvrNummer": numbers.map(Number) } },
        numbers.length,
      );
      return found.flatMap((company) => readableOf(company) ?? []);
    },
    async findByNumber(orgNumber) {
      const number = digitsOf(orgNumber);
      if (number?.length !== 8) return { state: "unknown" };
      const [company] = await search({ term: { "Vrvirksomhed.cvrNummer": Number(number) } }, 1);
      return company ? { state: "found", companies: [readVirkCompany(company)] } : { state: "unknown" };
    },
    async findByName(name) {
      const phrase = { "Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn": name };
      return (await search({ match_phrase_prefix: phrase }, hitsAtMost)).map(readVirkCompany);
    },
  };
}

/** Of many companies one that makes no sense is passed by. */
function readableOf(company: unknown): RegistryCompany | null {
  try {
    return readVirkCompany(company);
  } catch (error) {
    if (error instanceof RegistryFailure) return null;
    throw error;
  }
}
