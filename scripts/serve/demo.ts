import { randomBytes } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closePools } from "@/db/client";
import { fillStock } from "@/db/provision-tenant";
import { keptSecret } from "./kept-secret";
import { type OpenDatabase, unfinishedSeed } from "./open-database";
import { step } from "./progress";

export type DemoSignIn = { organisation: string; slug: string; email: string; role: string };

const passwordFile = "demo-password";

/** Fills an embedded database that is still empty with the demo organisations; a database of one's own stays as it is. */
export async function seedWhenEmpty({ adminUrl, secretKey, empty, embedded }: OpenDatabase, dataDir: string) {
  if (!empty || !embedded) return;
  const password = keptSecret(dataDir, passwordFile, () => process.env.DEMO_PASSWORD || newPassword());
  await step("Making the demo organisations", async () => {
    await fillStock({ adminUrl, secretKey, target: 1 });
    writeFileSync(join(dataDir, unfinishedSeed), "");
    const { seedDemo } = await import("../seed/seed-demo");
    await seedDemo({ password, log: () => {} });
    await closePools();
    rmSync(join(dataDir, unfinishedSeed), { force: true });
  });
}

/** The demo sign-ins as lines to print; none where nothing was seeded. */
export async function demoLines(dataDir: string, appUrl: string): Promise<string[]> {
  if (!existsSync(join(dataDir, passwordFile))) return [];
  const { listDemoSignIns } = await import("../seed/seed-demo");
  const signIns: DemoSignIn[] = await listDemoSignIns();
  const password = signIns.length > 0 ? await currentPassword(dataDir) : "";
  await closePools();
  if (signIns.length === 0) return [];
  const width = Math.max(...signIns.map(({ email }) => email.length));
  return [
    `Demo sign-ins, all with the password ${password}`,
    ...signIns.map(
      ({ organisation, slug, email, role }) =>
        `  ${email.padEnd(width)}  ${role.padEnd(14)}  ${organisation}, ${appUrl}/${slug}`,
    ),
  ];
}

/** The one that is kept, or the one that DEMO_PASSWORD says now, which is then everybody's. */
async function currentPassword(dataDir: string): Promise<string> {
  const kept = keptSecret(dataDir, passwordFile, newPassword);
  const wanted = process.env.DEMO_PASSWORD || kept;
  if (wanted === kept) return kept;
  const { changeDemoPassword } = await import("../seed/change-demo-password");
  await changeDemoPassword(kept, wanted);
  writeFileSync(join(dataDir, passwordFile), `${wanted}\n`, { mode: 0o600 });
  return wanted;
}

function newPassword(): string {
  return randomBytes(9).toString("base64url");
}
