import { existsSync } from "node:fs";
import { nodeProgram, runProgram } from "./run-program";

/** Finds a Chromium or installs one: Debian's own as root, else the one that Playwright brings. */
export async function ensureChromium(): Promise<void> {
  const path = process.env.CHROMIUM_PATH || "/usr/bin/chromium";
  if (existsSync(path)) return;
  console.log("  Installing Chromium for the browser tests …");
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  const apt = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const commands = debian
    ? [
        [...apt, "update"],
        [...apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
      ]
    : [nodeProgram("@playwright/test/cli.js", "install", "chromium")];
  for (const command of commands) {
    const { code, output } = await runProgram(command, { env });
    if (code !== 0)
      console.error(`${output}\nChromium could not be installed. Install it, or set CHROMIUM_PATH.`);
  }
}
