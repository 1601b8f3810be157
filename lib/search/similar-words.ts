import { sql } from "drizzle-orm";
import { searchWords } from "@/db/tenant/schema/search-words";
import type { Ctx } from "@/lib/core/context";
import { wordsOf } from "@/lib/core/search-pattern";

const shortest = 4;
const mostLikes = 5;
const legalForms = new Set(
  `ab as asa aps oy oyj abp hb kb ans da sa ks is enk nuf ltd inc gmbh aktiebolag aktiebolaget aksjeselskap aktieselskab
   anpartsselskab osakeyhtiö handelsbolag kommanditbolag`.split(/\s+/),
);

/**
 * What to search for instead when what was typed finds nothing: each word also as the words in use that differ from it by a
 * slip, one letter or, from five letters on, two ("Akerlnud"), and without the legal form. Null when there is nothing else to
 * try. The words come from hidden records' names too, so they only search, and are never shown.
 */
export async function similarWords(ctx: Ctx, typed: string): Promise<string[][] | null> {
  const all = wordsOf(typed);
  const named = all.filter((word) => !legalForms.has(word.toLowerCase().replace("/", "")));
  const words = named.length > 0 ? named : all;
  const asked = words.filter((word) => word.length >= shortest && /^\p{L}+$/u.test(word));
  const isShorter = words.length < all.length;
  if (asked.length === 0) return isShorter ? words.map((word) => [word]) : null;
  const { rows } = await ctx.tx.execute<{ asked: string; likes: string[] }>(sql`
    select asked.word as asked, array_agg(near.word order by near.distance) as likes
      from unnest(${sql.param(asked)}::text[]) as asked(word)
      cross join lateral (
        select k.word, ext.levenshtein_less_equal(k.word, app.fold(asked.word), 2) as distance
          from (select distinct ${searchWords.word} as word from ${searchWords} where ${searchWords.word} % app.fold(asked.word)) k
         where abs(length(k.word) - length(app.fold(asked.word))) <= 2
         order by distance, k.word limit ${mostLikes}) near
     where near.distance <= case when length(app.fold(asked.word)) < 5 then 1 else 2 end
     group by asked.word`);
  if (rows.length === 0 && !isShorter) return null;
  const likes = new Map(rows.map((row) => [row.asked, row.likes]));
  return words.map((word) => likes.get(word) ?? [word]);
}
