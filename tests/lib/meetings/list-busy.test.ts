import { expect, it } from "vitest";
import { listBusy } from "@/lib/meetings/list-busy";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

it("says who is taken when, by a private meeting too, and of whom one asks alone", async () => {
  await rolledBack(async (ctx) => {
    const { book } = await sampleMeetings(ctx);
    const { id } = await book({ isPrivate: "on", participants: [{ who: `employee:${employee("bertil")}` }] });
    const stranger = { ...ctx, actor: { ...ctx.actor, employeeId: employee("kerstin") } };
    const busy = async (from: string, to: string, except?: string) => {
      const employeeIds = [employee("anna"), employee("kerstin")];
      const rows = await listBusy(stranger, { employeeIds, spans: [{ from, to }], except });
      return rows.map(({ employeeName }) => employeeName);
    };
    expect(await busy("2026-12-01T08:00:00Z", "2026-12-01T08:10:00Z")).toEqual(["Anna Lind"]);
    expect(await busy("2026-12-01T09:30:00Z", "2026-12-01T10:00:00Z")).toEqual([]);
    expect(await busy("2026-12-01T08:00:00Z", "2026-12-01T08:10:00Z", id)).toEqual([]);
    await ctx.tx.execute("update meeting_participants set state = 'declined'");
    const [row] = await listBusy(ctx, {
      employeeIds: [employee("bertil")],
      spans: [{ from: "2026-12-01T08:00:00Z", to: "2026-12-01T09:00:00Z" }],
    });
    expect(row).toBeUndefined();
  });
});
