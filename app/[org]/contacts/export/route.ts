import { listCategories } from "@/lib/categories/list-categories";
import { contactListWords } from "@/lib/contacts/contact-list-words";
import { exportContacts } from "@/lib/contacts/export-contacts";
import { listEmployees } from "@/lib/employees/list-employees";
import { listExport } from "@/lib/request/list-export";

export const GET = listExport({
  subject: "contacts",
  read: exportContacts,
  others: async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }),
  words: contactListWords,
  title: (t) => t("contacts.title"),
});
