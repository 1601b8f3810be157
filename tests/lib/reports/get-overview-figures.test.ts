import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { tasks } from "@/db/tenant/schema/tasks";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { closeCase } from "@/lib/cases/close-case";
import { listCases } from "@/lib/cases/list-cases";
import { stallCase } from "@/lib/cases/stall-case";
import { createMeeting } from "@/lib/meetings/create-meeting";
import { getOverviewFigures } from "@/lib/reports/get-overview-figures";
import { createTask } from "@/lib/tasks/create-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "../cases/sample-cases";
import { addRates } from "../rates/samples";

useDatabase();

const now = new Date("2026-11-20T12:00:00Z");
const me = { ownerId: idOf("employee", "nordbygg", "bertil") };

it("adds a month's and a quarter's pipeline per currency, and converts it where a rate is known", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      await addCase({ ...me, value: "1000", expectedCloseOn: "2026-11-30" });
      await addCase({ ...me, value: "500", expectedCloseOn: "2026-10-01" });
      await addCase({ ...me, value: "100", currency: "EUR", expectedCloseOn: "2026-12-31" });
      await addCase({ value: "70000", expectedCloseOn: "2026-11-30" });
      await addCase({ ...me, value: "9000", expectedCloseOn: "2027-01-01" });
      const bertil = actingAs(ctx, "bertil");
      const before = await getOverviewFigures(bertil, { scope: "mine" });
      expect(before.month).toEqual([{ currency: "SEK", count: 1, value: "100.00", home: "100.00" }]);
      expect(before.quarter).toEqual([
        { currency: "SEK", count: 2, value: "150.00", home: "150.00" },
        { currency: "EUR", count: 1, value: "10.00", home: null },
      ]);
      await addRates(ctx, "EUR 11,25 2026-11-01");
      const { quarter } = await getOverviewFigures(bertil, { scope: "mine" });
      expect(quarter[1]).toMatchObject({ value: "10.00", home: "112.50" });
      const all = await getOverviewFigures(bertil, { scope: "all" });
      expect(all.month).toMatchObject([{ count: 2, value: "7100.00" }]);
    },
    { now },
  );
});

it("counts what is overdue, forgotten and due, each by the rule of its list", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase, statusId } = await sampleCases(ctx);
      await addCase({ ...me, followUpOn: "2026-11-19" });
      await addCase({ ...me });
      await addCase({ ...me, followUpOn: "2026-11-20" });
      const moved = await addCase({ ...me, followUpOn: "2026-12-01", expectedCloseOn: "2026-12-01" });
      await addCase({ followUpOn: "2026-11-01" });
      await ctx.tx.update(cases).set({ expectedCloseMoves: 3 }).where(eq(cases.id, moved.id));
      const stalled = await addCase({ ...me });
      await stallCase(
        { ...ctx, today: "2026-11-01" },
        {
          caseId: stalled.id,
          statusId: statusId("Pausad"),
          stalledUntil: "2026-11-20",
          stalledReason: "Bygglov",
        },
      );
      const bertil = actingAs(ctx, "bertil");
      const mine = await getOverviewFigures(bertil, { scope: "mine" });
      expect(mine).toMatchObject({ overdue: 1, forgotten: 3, due: 1 });
      expect(await getOverviewFigures(bertil, { scope: "all" })).toMatchObject({
        overdue: 2,
        forgotten: 4,
        due: 1,
      });
    },
    { now },
  );
});

it("forgets no case that has a task or a meeting ahead, and tells nobody of a meeting that isn't theirs", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      await setUpActivities({ ...ctx, actor: { ...ctx.actor, role: "administrator" } }, {});
      const [late, next, met] = [await addCase(me), await addCase(me), await addCase(me)];
      await createTask(ctx, { title: "Ring", caseId: late.id, dueOn: "2026-11-19" });
      await createTask(ctx, { title: "Ring", caseId: next.id, dueOn: "2026-11-20" });
      const forgotten = async (person: "bertil" | "anna" | "kerstin") => {
        const reader = actingAs(ctx, person);
        const { rows } = await listCases(reader, { forgotten: "1" });
        const { forgotten: counted } = await getOverviewFigures(reader, { scope: "all" });
        expect(counted).toBe(rows.length);
        return counted;
      };
      expect(await forgotten("bertil")).toBe(2);
      await createMeeting(actingAs(ctx, "bertil"), {
        title: "Platsbesök",
        caseId: met.id,
        startsOn: "2026-11-23",
        startTime: "10:00",
        endTime: "11:00",
        isPrivate: "on",
      });
      expect(await forgotten("bertil")).toBe(1);
      expect(await forgotten("anna")).toBe(2);
      expect((await getOverviewFigures(actingAs(ctx, "bertil"), { scope: "mine" })).forgotten).toBe(1);
      // A task about somebody whom others may not know of is no plan of theirs.
      const [hidden] = await ctx.tx
        .insert(contacts)
        .values({
          firstName: "Hemlig",
          visibility: "owner",
          ownerId: idOf("employee", "nordbygg", "kerstin"),
        })
        .returning({ id: contacts.id });
      await ctx.tx
        .update(tasks)
        .set({ contactId: hidden?.id ?? null })
        .where(eq(tasks.caseId, next.id));
      expect(await forgotten("anna")).toBe(3);
      expect(await forgotten("kerstin")).toBe(2);
      await ctx.tx.update(cases).set({ expectedCloseMoves: 3 });
      expect(await forgotten("bertil")).toBe(3);
    },
    { now },
  );
});

it("adds what was won this month, by anybody that the reader may know of", async () => {
  await rolledBack(
    async (ctx) => {
      const { addCase } = await sampleCases(ctx);
      const kerstin = idOf("employee", "nordbygg", "kerstin");
      for (const values of [
        { value: "100", closedOn: "2026-11-01" },
        { value: "20", closedOn: "2026-10-31" },
        { value: "3", closedOn: "2026-11-20", ownerOnly: true, ownerId: kerstin },
      ]) {
        const { closedOn, ...wanted } = values;
        const { id } = await addCase({ ...wanted, openedOn: "2026-01-01" });
        await closeCase(ctx, { caseId: id, outcome: "won", closedOn });
      }
      const sold = async (person: "bertil" | "kerstin") =>
        (await getOverviewFigures(actingAs(ctx, person), { scope: "mine" })).sold;
      expect(await sold("bertil")).toMatchObject([{ count: 1, value: "100.00" }]);
      expect(await sold("kerstin")).toMatchObject([{ count: 2, value: "103.00" }]);
    },
    { now, as: "kerstin" },
  );
});
