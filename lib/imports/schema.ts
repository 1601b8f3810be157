import { z } from "zod";

const text = z.string().trim().max(200);

/** The rows of the "CRM Sales Opportunities" files as they stand there: nothing mended, empty where the file is. */
export const CrmSales = z.object({
  accounts: z.array(
    z.object({
      account: text.min(1),
      sector: text,
      year_established: text,
      revenue: text,
      employees: text,
      office_location: text,
      subsidiary_of: text,
    }),
  ),
  agents: z.array(z.object({ sales_agent: text.min(1), manager: text, regional_office: text })),
  products: z.array(z.object({ product: text.min(1), series: text, sales_price: text })),
  opportunities: z.array(
    z.object({
      opportunity_id: text.min(1),
      sales_agent: text,
      product: text,
      account: text,
      deal_stage: text,
      engage_date: text,
      close_date: text,
      close_value: text,
    }),
  ),
});
export type CrmSales = z.infer<typeof CrmSales>;

export const ImportCrmSales = CrmSales.extend({
  onProgress: z.custom<(done: number, total: number) => void>().optional(),
});
