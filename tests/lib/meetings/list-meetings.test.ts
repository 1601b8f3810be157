import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { contacts } from "@/db/tenant/schema/contacts";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings, soon } from "./sample-meetings";

useDatabase();

it("lists what is ahead and what has been, of a person also where they take part, nothing that is hidden", async () => {
  await rolledBack(
    async (ctx) => {
      const { book, customerId } = await sampleMeetings(ctx);
      const [eva] = await ctx.tx.insert(contacts).values({ firstName: "Eva" }).returning({ id: contacts.id });
      const who = [{ who: `contact:${eva?.id}` }];
      await book({ title: "Serie", repeat: "weekly", repeatTimes: 2, participants: who });
      await book({ ...soon, title: "Förra", startsOn: "2026-11-02", endsOn: "2026-11-02" });
      await book({
        ...soon,
        title: "Hemligt",
        startsOn: "2026-12-02",
        endsOn: "2026-12-02",
        isPrivate: "on",
      });
      const titles = async (asked: object, as = ctx) =>
        (await listMeetings(as, asked)).map(
          ({ title, startsAt }) => `${title} ${startsAt.toISOString().slice(0, 10)}`,
        );
      expect(await titles({ customerId })).toEqual([
        "Serie 2026-12-01",
        "Hemligt 2026-12-02",
        "Serie 2026-12-08",
      ]);
      expect(await titles({ customerId, when: "past" })).toEqual(["Förra 2026-11-02"]);
      expect(await titles({ contactId: eva?.id })).toEqual(["Serie 2026-12-01", "Serie 2026-12-08"]);
      const bertil = { ...ctx, actor: { ...ctx.actor, employeeId: employee("bertil") } };
      expect(await titles({ customerId }, bertil)).toEqual(["Serie 2026-12-01", "Serie 2026-12-08"]);
      await ctx.tx
        .update(contacts)
        .set({ archivedAt: ctx.now })
        .where(eq(contacts.id, eva?.id ?? ""));
    },
    { now: new Date("2026-11-28T12:00:00Z") },
  );
});
