import { ask } from "../ask";
import { hitsAtMost, type RegistryAccess, type RegistryCompany, type RegistryPort } from "../port";
import { digitsOf, listOf, objectOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";
import { readVirkCompany } from "./read-virk-company";

/** Denmark's CVR as its own register gives it: Elasticsearch behind a user name and a password. */
export function virkRegistry({ baseUrl, userName, secret }: RegistryAccess): RegistryPort {
  const authorization = `Basic ${Buffer.from(`${userName ?? ""}:${secret ?? ""}`).toString("base64")}`;

  async function search(query: unknown, size: number): Promise<RegistryCompany[]> {
    const { body } = await ask({
      url: baseUrl,
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ query, size }),
    });
    const hits = objectOf(objectOf(body).hits).hits;
    if (!Array.isArray(hits)) throw new RegistryFailure("garbled");
    return listOf(hits).map((hit) => readVirkCompany(objectOf(objectOf(hit)._source).Vrvirksomhed));
  }

  return {
    async findByNumber(orgNumber) {
      const number = digitsOf(orgNumber);
      if (number?.length !== 8) return { state: "unknown" };
      const [company] = await search({ term: { "Vrvirksomhed.cvrNummer": Number(number) } }, 1);
      return company ? { state: "found", companies: [company] } : { state: "unknown" };
    },
    findByName: (name) =>
      search(
        { match_phrase_prefix: { "Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn": name } },
        hitsAtMost,
      ),
  };
}
