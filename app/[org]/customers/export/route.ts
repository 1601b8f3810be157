import { listCategories } from "@/lib/categories/list-categories";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { exportCustomers } from "@/lib/customers/export-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { listExport } from "@/lib/request/list-export";

export const GET = listExport({
  subject: "customers",
  read: exportCustomers,
  others: async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }),
  words: customerListWords,
  title: (t) => t("customers.title"),
});
