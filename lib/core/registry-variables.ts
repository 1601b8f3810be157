import { z } from "zod";
import type { RegistryService } from "@/db/tenant/schema/registries";

const emptyIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const address = () =>
  z.preprocess(
    emptyIsAbsent,
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
  );
const text = () => z.preprocess(emptyIsAbsent, z.string().max(500).optional());

/** Where each registry of companies answers and as whom the service asks. A registry without address is not configured. */
export const RegistryVariables = z
  .object({
    BRREG_URL: address(),
    CVR_URL: address(),
    CVR_TOKEN: text(),
    VIRK_URL: address(),
    VIRK_USER: text(),
    VIRK_PASSWORD: text(),
    BOLAGSVERKET_URL: address(),
    BOLAGSVERKET_TOKEN_URL: address(),
    BOLAGSVERKET_CLIENT_ID: text(),
    BOLAGSVERKET_CLIENT_SECRET: text(),
    PRH_URL: address(),
    REGISTRY_HOSTS: z.preprocess(emptyIsAbsent, z.string().default("")),
    REGISTRY_CONTACT: text(),
    REGISTRY_TIMEOUT_MS: z.preprocess(
      emptyIsAbsent,
      z
        .string()
        .regex(/^\d{2,6}$/)
        .default("8000")
        .transform(Number),
    ),
  })
  .transform((vars) => ({
    timeoutMs: vars.REGISTRY_TIMEOUT_MS,
    contact: vars.REGISTRY_CONTACT ?? null,
    /** Further hosts, with their ports, that an organisation may name as its own address of a registry. */
    hosts: vars.REGISTRY_HOSTS.split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
    services: {
      brreg: operator(vars.BRREG_URL),
      cvr: operator(vars.CVR_URL, null, vars.CVR_TOKEN),
      virk: operator(vars.VIRK_URL, vars.VIRK_USER, vars.VIRK_PASSWORD),
      bolagsverket: operator(
        vars.BOLAGSVERKET_URL,
        vars.BOLAGSVERKET_CLIENT_ID,
        vars.BOLAGSVERKET_CLIENT_SECRET,
        vars.BOLAGSVERKET_TOKEN_URL,
      ),
      prh: operator(vars.PRH_URL),
    } satisfies Record<RegistryService, RegistryAddress>,
  }));

type RegistryAddress = {
  baseUrl: string | null;
  userName: string | null;
  secret: string | null;
  tokenUrl: string | null;
};

function operator(
  baseUrl?: string,
  userName?: string | null,
  secret?: string | null,
  tokenUrl?: string,
): RegistryAddress {
  return {
    baseUrl: baseUrl ?? null,
    userName: userName ?? null,
    secret: secret ?? null,
    tokenUrl: tokenUrl ?? null,
  };
}
