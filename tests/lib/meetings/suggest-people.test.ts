import { expect, it } from "vitest";
import { suggestPeople } from "@/lib/meetings/suggest-people";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings } from "./sample-meetings";

useDatabase();

it("finds colleagues and companies by what was typed, as a form sends them", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleMeetings(ctx);
    const values = async (q: string) => (await suggestPeople(ctx, { q })).map(({ value }) => value);
    expect(await values("bertil")).toContain(`employee:${employee("bertil")}`);
    expect(await values("åkerlund")).toEqual([`customer:${customerId}`]);
  });
});
