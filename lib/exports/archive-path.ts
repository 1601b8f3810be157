import { join, resolve } from "node:path";
import { env } from "@/lib/core/env";

/** So long an archive can be fetched. */
export const archiveHours = 72;

export const archivesFolder = () => resolve(env().dataDir, "archives");

/** Where an archive lies; ids alone make its name. */
export const archivePath = (schema: string, id: string) => join(archivesFolder(), schema, `${id}.zip`);
