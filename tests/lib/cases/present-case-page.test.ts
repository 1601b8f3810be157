import { expect, it } from "vitest";
import { getCase } from "@/lib/cases/get-case";
import { presentCaseTabs } from "@/lib/cases/present-case-page";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleCases } from "./sample-cases";

useDatabase();

it("leaves out the tabs that hold nothing, but for the one that is open", async () => {
  await rolledBack(async (ctx) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    const crmCase = await getCase(ctx, { caseId: id });
    const { tenant, today } = ctx;
    const format = formatterFor("sv", tenant.timeZone, tenant.currency);
    const tools = { t: translatorFor("sv"), format, today, tenant };
    const none = { orders: 0, notes: 0, calls: 0, tasks: 0 };
    const labels = (open: "overview" | "tasks", counts = none) =>
      presentCaseTabs(crmCase, open, counts, tools).map((tab: { label: string; count?: string }) =>
        tab.count ? `${tab.label} ${tab.count}` : tab.label,
      );
    expect(labels("overview")).toEqual(["Översikt", "Möten", "Tidslinje", "Historik"]);
    expect(labels("tasks", { ...none, notes: 2 })).toEqual([
      "Översikt",
      "Uppgifter 0",
      "Möten",
      "Anteckningar 2",
      "Tidslinje",
      "Historik",
    ]);
  });
});
