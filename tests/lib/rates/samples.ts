import type { Ctx } from "@/lib/core/context";
import { listRates } from "@/lib/rates/list-rates";
import { pasteRates } from "@/lib/rates/paste-rates";

/** Lines such as "EUR 11,23 2026-11-27". */
export const addRates = (ctx: Ctx, ...lines: string[]) => pasteRates(ctx, { lines: lines.join("\n") });

/** The rates as they are listed: "EUR 11.23 2026-11-27". */
export const ratesOf = async (ctx: Ctx) =>
  (await listRates(ctx, {})).rows.map(({ currency, rate, onDate }) => `${currency} ${rate} ${onDate}`);
