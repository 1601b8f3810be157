import { ask } from "../ask";
import type { RegistryAccess, RegistryPort } from "../port";
import { listOf, objectOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";
import { forgetToken, tokenFor } from "./access-token";
import { readOrganisation } from "./read-organisation";

/** Sweden's Bolagsverket, "värdefulla datamängder": by number alone, behind OAuth. It has no search by name. */
export function bolagsverketRegistry(access: RegistryAccess): RegistryPort {
  async function post(
    path: string,
    question: unknown,
    isRetry = false,
  ): Promise<{ status: number; body: unknown }> {
    const answer = await ask({
      url: `${access.baseUrl}${path}`,
      method: "POST",
      headers: { authorization: `Bearer ${await tokenFor(access)}`, "content-type": "application/json" },
      body: JSON.stringify(question),
      telling: [400, 401, 404],
    });
    if (answer.status !== 401) return answer;
    // The token was withdrawn before its time; a new one is tried once.
    forgetToken(access);
    if (isRetry) throw new RegistryFailure("refused");
    return post(path, question, true);
  }

  return {
    // Sixty questions a minute, those of people among them.
    round: { perNight: 1000, inARow: 20, pauseMs: 1500 },
    async findByNumber(orgNumber) {
      const digits = orgNumber.replace(/\D/g, "");
      const identitetsbeteckning = digits.length === 12 && digits.startsWith("16") ? digits.slice(2) : digits;
      if (identitetsbeteckning.length !== 10 && identitetsbeteckning.length !== 12)
        return { state: "unknown" };
      const { status, body } = await post("/organisationer", { identitetsbeteckning });
      if (status !== 200) return { state: "unknown" };
      const given = objectOf(body).organisationer;
      if (!Array.isArray(given)) throw new RegistryFailure("garbled");
      const found = listOf(given).flatMap((entry) => readOrganisation(entry) ?? []);
      // An owner's firms share a number: those that are alive come first.
      const [first, ...others] = found.toSorted(
        (a, b) => Number(a.status === "deleted") - Number(b.status === "deleted"),
      );
      return first ? { state: "found", companies: [first, ...others] } : { state: "unknown" };
    },
  };
}
