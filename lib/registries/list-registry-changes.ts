import { z } from "zod";
import { query } from "@/lib/core/query";
import { selectChanges } from "./registry-changes-of";

const shown = 200;
const input = z.object({ state: z.enum(["open", "decided"]).catch("open").default("open") });
export type RegistryChangeRow = Awaited<ReturnType<typeof listRegistryChanges>>["rows"][number];

/** What registries say differently of the customers that the actor may see: what is open, or what was decided last. */
export const listRegistryChanges = query(
  { name: "list-registry-changes", permission: "customer:read", input },
  async (ctx, { state }) => {
    const rows = await selectChanges(ctx, state === "open", shown);
    return { rows, isCut: rows.length === shown };
  },
);
