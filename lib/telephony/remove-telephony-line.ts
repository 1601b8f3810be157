import { eq } from "drizzle-orm";
import { telephonyLines } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { LineId } from "./schema";

/** A number or an extension is nobody's any more; the calls that had it stay as they are. */
export const removeTelephonyLine = command(
  { name: "remove-telephony-line", permission: "setting:write", input: LineId },
  async ({ tx }, { id }) => {
    const [row] = await tx
      .delete(telephonyLines)
      .where(eq(telephonyLines.id, id))
      .returning({ number: telephonyLines.number });
    if (!row) throw notFound();
    return row;
  },
);
