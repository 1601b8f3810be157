// npm start: from a bare clone to a running Vekt. Plain JavaScript without dependencies, since it installs them.
import { installWhenStale } from "./install.mjs";

await installWhenStale();
process.env.NODE_ENV = process.argv.includes("--dev") ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const { registerTypeScript } = await import("./register.mjs");
registerTypeScript();
await import("./serve.ts");
