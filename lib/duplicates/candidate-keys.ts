import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { similarWords } from "@/lib/search/similar-words";
import { isPublicDomain } from "./public-domains";
import type { DuplicateCandidate } from "./schema";

/** `exact` is what the register's own records carry as match keys; `similar` are names that differ by slips. */
export type CandidateKeys = { exact: string[]; similar: string[] };

const mostNames = 40;

/** The texts by which a record that is being written is compared with those in the register. */
export async function candidateKeys(ctx: Ctx, candidate: DuplicateCandidate): Promise<CandidateKeys> {
  const emails = candidate.emails.filter((email) => email !== null);
  const phones = candidate.phones.flatMap((typed) => {
    const e164 = phoneE164(typed, candidate.country ?? ctx.tenant.country);
    return e164 ? [{ e164 }] : [];
  });
  const nameKey = candidate.entity === "customer" ? sql`app.company_key` : sql`app.name_key`;
  const { rows } = await ctx.tx.execute<{ keys: string[] }>(sql`
    select app.match_keys(${candidate.orgNumber}::text, ${nameKey}(${candidate.name}::text),
      ${sql.param(emails)}::text[], ${candidate.website}::text, null, ${JSON.stringify(phones)}::jsonb) as keys`);
  const keys = (rows[0]?.keys ?? []).filter((key) => !isShared(key));
  // A mail address tells the company's website, unless it is one that anybody can have.
  const domains =
    candidate.entity === "customer" ? emails.map(domainOf).filter((d) => !isPublicDomain(d)) : [];
  const exact = [...new Set([...keys, ...domains.map((domain) => `web:${domain}`)])];
  const name = keys.find((key) => key.startsWith("name:"))?.slice("name:".length);
  return { exact, similar: name ? await similarNames(ctx, name) : [] };
}

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();
const isShared = (key: string) => key.startsWith("web:") && isPublicDomain(key.slice("web:".length));

/** The name with each word as the register also spells it, and with two words written as one. */
async function similarNames(ctx: Ctx, name: string): Promise<string[]> {
  const words = name.split(" ");
  let names: string[][] = [[]];
  for (const spellings of await spellingsOf(ctx, words)) {
    names = names.flatMap((begun) => spellings.map((word) => [...begun, word])).slice(0, mostNames);
  }
  const joined = words
    .slice(1)
    .map((word, at) => [...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)]);
  const found = new Set([...names, ...joined].map((parts) => parts.join(" ")));
  found.delete(name);
  return [...found].map((similar) => `name:${similar}`);
}

async function spellingsOf(ctx: Ctx, words: string[]): Promise<string[][]> {
  const likes = new Map<string, string[]>();
  for (const word of new Set(words.slice(0, 6))) {
    const [found = []] = (await similarWords(ctx, word)) ?? [];
    likes.set(word, [...new Set([word, ...found])]);
  }
  return words.map((word) => likes.get(word) ?? [word]);
}
