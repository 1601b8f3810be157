import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getEmployee } from "@/lib/employees/get-employee";
import { listTeams } from "@/lib/employees/list-teams";
import { setTeam } from "@/lib/employees/set-team";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const bertil = idOf("employee", "nordbygg", "bertil");

it("puts somebody into a team and out of it, which can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { batchId, value } = await inBatch(ctx, (own) =>
      setTeam(own, { employeeId: bertil, team: " Norr " }),
    );
    expect(value).toEqual({ name: "Bertil Ek", team: "Norr" });
    expect((await getEmployee(ctx, { id: bertil })).team).toBe("Norr");
    expect(await listTeams(ctx, {})).toEqual(["Norr"]);
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    expect((await getEmployee(ctx, { id: bertil })).team).toBeNull();
    expect(await listTeams(ctx, {})).toEqual([]);
    await setTeam(ctx, { employeeId: bertil, team: "Norr" });
    await setTeam(ctx, { employeeId: bertil, team: "" });
    expect((await getEmployee(ctx, { id: bertil })).team).toBeNull();
  });
});

it("is the administrators' to do, and knows nobody else's people", async () => {
  await rolledBack(async (ctx) => {
    await expect(
      setTeam(actingAs(ctx, "kerstin"), { employeeId: bertil, team: "Norr" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const stranger = idOf("employee", "fjordkraft", "bertil");
    await expect(setTeam(ctx, { employeeId: stranger, team: "Norr" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
