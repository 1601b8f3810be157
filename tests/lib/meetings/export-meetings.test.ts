import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { exportMeetings } from "@/lib/meetings/export-meetings";
import { meetingCells } from "@/lib/meetings/present-meeting-file";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { employee, sampleMeetings, soon } from "./sample-meetings";

useDatabase();

it("holds each time of the meetings ahead of those whose calendars are shown, nothing that is hidden", async () => {
  await rolledBack(
    async (ctx) => {
      const { book, customerId } = await sampleMeetings(ctx);
      await book({ title: "Serie", repeat: "weekly", repeatTimes: 2 });
      await book({ title: "Förra", startsOn: "2026-11-02", endsOn: "2026-11-02" });
      await book({
        ...soon,
        title: "Hemligt",
        startsOn: "2026-12-03",
        endsOn: "2026-12-03",
        isPrivate: "on",
      });
      const t = translatorFor("sv");
      const lines = async (asked: Parameters<typeof exportMeetings>[1], as = ctx) =>
        (await exportMeetings(as, asked)).rows.map((row) =>
          meetingCells(row, { t })
            .slice(0, 6)
            .map(({ raw }) => raw)
            .join(" "),
        );
      const [first, second] = [
        "2026-12-01 09:00 2026-12-01 10:30 Europe/Stockholm Serie",
        "2026-12-08 09:00 2026-12-08 10:30 Europe/Stockholm Serie",
      ];
      const own = "2026-12-03 09:00 2026-12-03 10:30 Europe/Stockholm Hemligt";
      expect(await lines({})).toEqual([first, own, second]);
      const bertil = { ...ctx, actor: { ...ctx.actor, employeeId: employee("bertil") } };
      expect(await lines({}, bertil)).toEqual([]);
      expect(await lines({ who: [ctx.actor.employeeId] }, bertil)).toEqual([first, second]);
      expect(await lines({ customer: customerId, day: "2026-12-04" }, bertil)).toEqual([second]);
    },
    { now: new Date("2026-11-28T12:00:00Z") },
  );
});
