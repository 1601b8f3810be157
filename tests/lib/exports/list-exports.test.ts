import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { listExports } from "@/lib/exports/list-exports";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import { presentExports } from "@/lib/exports/present-exports";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("tells administrators who took what out, what broke off too, and nobody can strike it out", async () => {
  await rolledBack(async (ctx) => {
    const note = { kind: "list", subject: "customers", format: "csv" } as const;
    const seller = actingAs(ctx, "bertil");
    const whole = await noteExport(seller, { ...note, address: "customers?q=%C3%A5&format=csv" });
    await noteExportEnd(seller, whole, 1234);
    await noteExport(seller, { ...note, format: "xlsx", address: "customers" });
    const tools = { t: translatorFor("sv"), format: formatterFor("sv", "UTC", "SEK"), tenant: ctx.tenant };
    const { rows } = presentExports(await listExports(ctx, {}), tools);
    expect(rows.map(({ what, who, format, size, href }) => [what, who, format, size, href])).toEqual([
      ["Kunder", "Bertil Ek", "Excel", "Avbruten", "/nordbygg/customers"],
      ["Kunder", "Bertil Ek", "CSV", expect.stringMatching(/^1.234$/), "/nordbygg/customers?q=%C3%A5"],
    ]);
    await expect(listExports(seller, {})).rejects.toThrow("forbidden");
    await expect(ctx.tx.execute(sql`delete from exports`)).rejects.toThrow();
  });
});
