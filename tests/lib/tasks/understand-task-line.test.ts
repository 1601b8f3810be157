import { expect, it } from "vitest";
import { contacts } from "@/db/tenant/schema/contacts";
import { understandTaskLine } from "@/lib/tasks/understand-task-line";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("finds whom a line names by the search, asks where several are meant, and never tells of a hidden one", async () => {
  await rolledBack(async (ctx) => {
    const { addCustomer, addHidden, bertil } = await sampleTasks(ctx);
    const read = async (line: string, as = ctx) => {
      const { records, isAmbiguous } = await understandTaskLine(as, { line });
      return [records.map(({ name }) => name), isAmbiguous];
    };
    expect(await understandTaskLine(ctx, { line: "ring Åkerlund i morgon 10" })).toMatchObject({
      title: "Ring Åkerlund",
      dueTime: "10:00",
      records: [{ kind: "customer", name: "Åkerlund & Söner AB" }],
      isAmbiguous: false,
    });
    expect(await read("ring Åkerlund & Söner om taket")).toEqual([["Åkerlund & Söner AB"], false]);
    expect(await read("ring åkerlund")).toEqual([["Åkerlund & Söner AB"], false]);
    await ctx.tx.insert(contacts).values({ firstName: "Per", lastName: "Åkerlund" });
    expect(await read("ring Åkerlund")).toEqual([["Åkerlund & Söner AB", "Per Åkerlund"], true]);
    expect(await read("ring Per Åkerlund")).toEqual([["Per Åkerlund"], false]);
    await addCustomer({ name: "Trollmossen Bygg AB" });
    await addCustomer({ name: "Trollmossen Rör AB" });
    expect((await read("besök Trollmossen på torsdag"))[1]).toBe(true);
    expect(await read("besök Trollmossen Rör på torsdag")).toEqual([["Trollmossen Rör AB"], false]);
    await addHidden();
    expect(await read("ring Hemlig Kund")).toEqual([[], false]);
    expect(await read("ring Hemlig Kund", bertil)).toEqual([["Hemlig Kund"], false]);
    expect(await read("beställ kontorsmaterial")).toEqual([[], false]);
  });
});
