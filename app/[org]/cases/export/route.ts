import { caseListWords } from "@/lib/cases/case-list-words";
import { exportCases } from "@/lib/cases/export-cases";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCategories } from "@/lib/categories/list-categories";
import { listEmployees } from "@/lib/employees/list-employees";
import { listExport } from "@/lib/request/list-export";

export const GET = listExport({
  subject: "cases",
  read: exportCases,
  others: async (ctx) => ({
    statuses: await listCaseStatuses(ctx, {}),
    reasons: await listCaseReasons(ctx, {}),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }),
  words: caseListWords,
  title: (t) => t("cases.title"),
});
