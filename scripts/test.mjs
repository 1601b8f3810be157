// npm test, and npm run check (--quick). Plain JavaScript without dependencies, since it installs them.
import { installWhenStale } from "./install.mjs";

// What a developer's own server is configured with must not reach the tests.
for (const name of [
  "DATABASE_URL",
  "SECRET_KEY",
  "APP_URL",
  "SMTP_URL",
  "HOST",
  "PORT",
  "DATA_DIR",
  "NODE_ENV",
]) {
  delete process.env[name];
}
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (!process.stdout.isTTY) process.env.NO_COLOR = "1";
process.chdir(new URL("..", import.meta.url).pathname);
await installWhenStale();
const { registerTypeScript } = await import("./register.mjs");
registerTypeScript();
const { runChecks } = await import("./test/run-checks.ts");
process.exit(await runChecks({ quick: process.argv.includes("--quick") }));
