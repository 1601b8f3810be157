import { z } from "zod";
import { count, optionalAmount, uuid } from "@/lib/core/fields";

const year = () => count(2000, 2100);

export const TargetYear = z.object({ year: year() });

/** A grid: for each seller twelve amounts, January first; empty is no target. */
export const TargetGrid = z.object({
  year: year(),
  rows: z
    .array(z.object({ employeeId: uuid(), months: z.array(optionalAmount()).length(12, "check_fields") }))
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
