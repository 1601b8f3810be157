import { z } from "zod";
import type { RegistryCompany } from "@/lib/connectors/registries/port";
import type { Ctx } from "@/lib/core/context";
import { openText, sealText } from "@/lib/core/seal-text";

const usableForMs = 24 * 60 * 60 * 1000;
/** As long as a sealed answer can be. */
export const registryAnswer = () => z.string().max(20_000).nullish();

type Organisation = { tenant: { organisationId: string } };

/** What a registry answered, on its way through a form: nobody can change it there, or take it to another organisation. */
export const sealAnswer = ({ tenant }: Organisation, company: RegistryCompany): string =>
  sealText(JSON.stringify(company), "registry", tenant.organisationId);

/** The answer again; null for one that is too old or was made elsewhere. */
export function openAnswer(
  { tenant, now }: Pick<Ctx, "tenant" | "now">,
  sealed: string,
): RegistryCompany | null {
  try {
    const company = JSON.parse(openText(sealed, "registry", tenant.organisationId)) as RegistryCompany;
    return now.getTime() - Date.parse(company.fetchedAt) < usableForMs ? company : null;
  } catch {
    return null;
  }
}
