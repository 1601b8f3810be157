import type { CompanyLookupStep } from "@/components/registries/company-picker";
import { findOwnRecords } from "@/lib/registries/find-own-records";
import { lookupCompanies } from "@/lib/registries/lookup-companies";
import { presentLookup, presentOwn } from "@/lib/registries/present-lookup";
import { inTenant, type PageTools } from "@/lib/request/page";

type Asked = Record<string, string | string[] | undefined>;

/**
 * The second step of browsers without scripts: the form came here by its address, with everything that was typed, to look a
 * company up. Each answer is a link back to the form as it was, with that company in it.
 */
export async function readLookup(org: string, href: string, asked: Asked, tools: PageTools) {
  const nothing: CompanyLookupStep = { q: "", found: { own: null, registry: null }, made: null };
  const typed = typedOf(asked);
  if (!asked.lookup) return { lookup: nothing, typed: undefined, customerId: null };
  const q = String(asked.newCustomerName ?? "")
    .trim()
    .slice(0, 200);
  const look = async (text: string) =>
    presentLookup(await lookupCompanies((run) => inTenant(org, run), text), text, tools);
  const add = String(asked.add ?? "");
  const [hit] = add ? (await look(add)).hits : [];
  if (hit) {
    const from = tools.t("cases.foundAt", { registry: hit.registry });
    return {
      lookup: { ...nothing, made: { name: hit.name, answer: hit.answer, from } },
      typed,
      customerId: null,
    };
  }
  if (typeof asked.own === "string") return { lookup: nothing, typed, customerId: asked.own };
  if (!q) return { lookup: nothing, typed, customerId: null };
  const own = presentOwn(await inTenant(org, (ctx) => findOwnRecords(ctx, { q })), tools);
  const registry = await look(q);
  const back = (more: Record<string, string>) => `${href}?${queryOf(typed, { lookup: "1", ...more })}`;
  return {
    lookup: {
      q,
      found: {
        own: {
          ...own,
          records: own.records.map((record) => ({ ...record, href: back({ own: record.id }) })),
        },
        registry: {
          ...registry,
          hits: registry.hits.map((found) => ({
            ...found,
            addHref: back({ add: found.key.split(" ")[0] ?? "" }),
          })),
        },
      },
      made: null,
    },
    typed,
    customerId: null,
  };
}

/** The form's own fields: not what the framework or the steps here add. */
function typedOf(asked: Asked): Record<string, string | string[]> {
  const entries = Object.entries(asked).filter(
    ([name, value]) =>
      value !== undefined &&
      !name.startsWith("$") &&
      !/^(lookup|add|own|status|contact|customer)$/.test(name),
  );
  return Object.fromEntries(entries) as Record<string, string | string[]>;
}

function queryOf(typed: Record<string, string | string[]>, more: Record<string, string>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(typed))
    for (const one of [value].flat()) if (one !== "") query.append(name, one);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query;
}
