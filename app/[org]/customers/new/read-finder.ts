import type { Found } from "@/components/registries/use-finder";
import { findOwnRecords } from "@/lib/registries/find-own-records";
import { lookupCompanies } from "@/lib/registries/lookup-companies";
import { presentLookup, presentOwn } from "@/lib/registries/present-lookup";
import { inTenant, type PageTools } from "@/lib/request/page";

type Asked = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim() : "");

/** What the page's address asks for: own customers and the registry's for `q`, and the company to fill in, `add`. */
export async function readFinder(org: string, asked: Asked, tools: PageTools) {
  const q = one(asked.q).slice(0, 200);
  const country = one(asked.country) || undefined;
  const look = (typed: string) => lookupCompanies((run) => inTenant(org, run), typed, country);
  const nothing: Found = { own: null, registry: null };
  if (!q) return { q, found: nothing, added: null, fill: {} };
  const own = await inTenant(org, (ctx) => findOwnRecords(ctx, { q, country }));
  const registry = presentLookup(await look(q), q, tools);
  const add = one(asked.add);
  const [company] = add ? presentLookup(await look(add), add, tools).hits : [];
  return {
    q,
    found: { own: presentOwn(own, tools), registry },
    added: company
      ? { answer: company.answer, text: tools.t("registries.prefilled", { registry: company.registry }) }
      : null,
    fill: company?.fill ?? {},
  };
}
