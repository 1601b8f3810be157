import { z } from "zod";
import { query } from "@/lib/core/query";
import { type Lookups, readLookups } from "./lookups";

/** What the values of a file's columns may stand for: everybody and everything that the organisation has set up. */
export const getImportLookups = query(
  { name: "get-import-lookups", permission: "import:run", input: z.object({}) },
  async (ctx): Promise<Lookups> => readLookups(ctx),
);
