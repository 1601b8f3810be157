import type { TestProject } from "vitest/node";
import { makeScratchFolder, removeScratchFolder } from "@/scripts/test/scratch-folder";

/**
 * Gives the run a folder for its PostgreSQL, which starts when the first file asks for a database (see postgres.ts):
 * files that need none cost nothing. At the end the server and the folder go.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeScratchFolder("vekt-tests-");
  project.provide("postgresFolder", folder);
  return () => removeScratchFolder(folder);
}

declare module "vitest" {
  export interface ProvidedContext {
    postgresFolder: string;
  }
}
