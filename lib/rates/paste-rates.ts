import { sql } from "drizzle-orm";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { PastedRates, RateLine } from "./schema";

/** Takes several rates at once, a line each; where a day has one already, the new one holds. */
export const pasteRates = command(
  { name: "paste-rates", permission: "setting:write", input: PastedRates },
  async (ctx, { lines }): Promise<{ count: number }> => {
    const rates = readLines(ctx, lines);
    const { homeCurrency, currency, onDate, rate, version } = exchangeRates;
    await ctx.tx
      .insert(exchangeRates)
      .values(rates.map((one) => ({ ...one, homeCurrency: ctx.tenant.currency })))
      .onConflictDoUpdate({
        target: [homeCurrency, currency, onDate],
        set: { rate: sql`excluded.rate`, version: sql`${version} + 1` },
        // A row that says the same already isn't written again: nothing of it stands in the change log.
        setWhere: sql`${rate} <> excluded.rate`,
      });
    return { count: rates.length };
  },
);

/** Of two lines for one day the later holds. */
function readLines({ tenant }: Ctx, text: string) {
  const rates = new Map<string, { currency: string; rate: string; onDate: string }>();
  for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    // Tabs and semicolons come from spreadsheets; spaces may stand inside a number.
    const [, currency = "", rate, onDate] =
      /^\s*([a-z]{3})[\s;:=]+(.+?)[\s;]+(\d[\d./-]{7,9})[\s;]*$/i.exec(line) ?? [];
    const read = RateLine.safeParse({ currency: currency.toUpperCase(), rate, onDate });
    if (!read.success || read.data.currency === tenant.currency)
      throw new DomainError("invalid", "check_fields", {
        fields: { lines: "rate_line" },
        fieldValues: { lines: { line: place + 1, text: line.trim().slice(0, 40) } },
      });
    rates.set(`${read.data.currency} ${read.data.onDate}`, read.data);
  }
  return [...rates.values()];
}
