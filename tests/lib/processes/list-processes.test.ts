import { expect, it } from "vitest";
import { listProcesses } from "@/lib/processes/list-processes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addProcess } from "./processes";

useDatabase();

it("lists the processes as they were added, each with its own steps", async () => {
  await rolledBack(async (ctx) => {
    await addProcess(ctx, "Införande", "Start", "Klar");
    await addProcess(ctx, "Avslut", "Uppsagd");
    expect(await listProcesses(ctx, {})).toMatchObject([
      { name: "Införande", steps: [{ name: "Start" }, { name: "Klar" }] },
      { name: "Avslut", steps: [{ name: "Uppsagd" }] },
    ]);
  });
});
