import { expect, it } from "vitest";
import { addTelephonyLine } from "@/lib/telephony/add-telephony-line";
import { listTelephony } from "@/lib/telephony/list-telephony";
import { removeTelephonyLine } from "@/lib/telephony/remove-telephony-line";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

it("says whose a number is, once, and forgets it", async () => {
  await rolledBack(async (ctx) => {
    const employeeId = idOf("employee", "nordbygg", "bertil");
    await addTelephonyLine(ctx, { employeeId, number: "08-123 456 78" });
    const again = await inBatch(ctx, (inner) =>
      addTelephonyLine(inner, { employeeId, number: "+46812345678" }),
    );
    expect(again.refused).toMatchObject({ code: "conflict", message: "line_taken" });
    const { lines } = await listTelephony(ctx, {});
    expect(lines).toMatchObject([{ number: "+46812345678", employeeName: "Bertil Ek" }]);
    await removeTelephonyLine(ctx, { id: lines[0]?.id ?? "" });
    expect((await listTelephony(ctx, {})).lines).toEqual([]);
  });
});
