import { z } from "zod";
import { count, optionalAmount, uuid } from "@/lib/core/fields";

const year = () => count(2000, 2100);

export const TargetYear = z.object({ year: year() });

/** What a row of the grid held when the form was opened: its twelve amounts, `|` between. */
export const seenMonths = (months: (string | null)[]) => months.map((amount) => amount ?? "").join("|");

const seen = () =>
  z
    .string()
    .regex(/^(\d{0,12}(\.\d{1,2})?\|){11}\d{0,12}(\.\d{1,2})?$/, "check_fields")
    .transform((text) => text.split("|").map((amount) => amount || null))
    .optional();

/** A grid: for each seller twelve amounts, January first; empty is no target. With `seen`, what others changed is kept. */
export const TargetGrid = z.object({
  year: year(),
  rows: z
    .array(
      z.object({
        employeeId: uuid(),
        months: z.array(optionalAmount()).length(12, "check_fields"),
        seen: seen(),
      }),
    )
    .max(200, "out_of_range")
    .default(() => []),
});

export const CopiedMonth = z.object({ year: year(), month: count(1, 11) });

export const YearAmount = z.object({
  year: year(),
  employeeId: uuid(),
  amount: optionalAmount().refine((amount) => amount !== null, "required"),
});

/** The first day of a month, January being 1. */
export const firstOf = (yearOf: number, month: number) => `${yearOf}-${String(month).padStart(2, "0")}-01`;
