import fc from "fast-check";
import { expect, it } from "vitest";
import { CaseFilter } from "@/lib/cases/schema";
import { sumCases } from "@/lib/cases/sum-cases";
import { addDays, monthEnd, monthStart } from "@/lib/core/dates";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { getStatusReport } from "@/lib/reports/get-status-report";
import { listReportChoices } from "@/lib/reports/list-report-choices";
import { presentStatuses, statusAddress, statusFilter } from "@/lib/reports/present-statuses";
import { rolledBack, useDatabase } from "@/tests/support/context";
import type { Person } from "@/tests/support/people";
import { valuesOf, weightedOf } from "./plain-sums";
import { insertCases, isClosed, isSeenBy, plainCases, statusOf } from "./random-cases";

useDatabase();

const tools = {
  t: translatorFor("sv"),
  format: formatterFor("sv", "Europe/Stockholm", "SEK"),
  slug: "nordbygg",
};

it("adds up every case that a viewer may see where it stands, and links to exactly these", async () => {
  const viewers = fc.constantFrom<Person>("anna", "bertil", "rut");
  const intervals = fc.constantFrom("any", "days", "months");
  await fc.assert(
    fc.asyncProperty(plainCases, viewers, intervals, async (plain, viewer, interval) => {
      await rolledBack(
        async (ctx) => {
          const ids = await insertCases(ctx, plain);
          const start = addDays(ctx.today, -200);
          const [from, to] =
            interval === "months"
              ? [monthStart(start), monthEnd(ctx.today)]
              : [start, addDays(ctx.today, -20)];
          const asked = interval === "any" ? {} : { interval: "own", from, to };
          const address = statusAddress(asked, ctx.today);
          const seen = plain.filter((crmCase) => {
            const day = addDays(ctx.today, crmCase.closed);
            const isThen = interval === "any" || !isClosed(crmCase) || (day >= from && day <= to);
            return isSeenBy(crmCase, viewer) && isThen;
          });
          const choices = await listReportChoices(ctx, {});
          let count = 0;
          for (const section of await getStatusReport(ctx, statusFilter(address))) {
            const shown = presentStatuses(section, choices, address, tools);
            for (const [place, part] of section.parts.entries()) {
              const own = seen.filter(
                (crmCase) =>
                  crmCase.currency === section.currency &&
                  statusOf(ids, crmCase) === part.statusId &&
                  ids.pipelines[crmCase.pipeline ?? 0] === part.pipelineId,
              );
              expect(part).toMatchObject({
                count: own.length,
                value: valuesOf(own),
                weighted: weightedOf(own),
              });
              const [sum] = await sumCases(
                ctx,
                CaseFilter.parse(parametersOf(shown.table.rows[place]?.[2]?.href)),
              );
              expect(sum?.count).toBe(own.length);
              count += own.length;
            }
          }
          expect(count).toBe(seen.length);
        },
        { as: viewer },
      );
    }),
    { numRuns: 12 },
  );
});

function parametersOf(href = ""): Record<string, string[]> {
  const parameters = new URL(href, "http://localhost").searchParams;
  return Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)]));
}
