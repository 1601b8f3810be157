import { expect, it } from "vitest";
import { listTeams } from "@/lib/employees/list-teams";
import { setTeam } from "@/lib/employees/set-team";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("names each team once, in the organisation's alphabet", async () => {
  await rolledBack(async (ctx) => {
    const teams = { anna: "Öst", bertil: "Norr", kerstin: "Ångermanland", rut: "Norr" } as const;
    for (const [person, team] of Object.entries(teams))
      await setTeam(ctx, { employeeId: idOf("employee", "nordbygg", person as keyof typeof teams), team });
    expect(await listTeams(ctx, {})).toEqual(["Norr", "Ångermanland", "Öst"]);
  });
});
