// node scripts/run.mjs tests/support/serve-registries.ts [port]: a stand-in for every registry, to try things by hand.
import { startRegistryServer } from "./registry-server";

const { variables } = await startRegistryServer(Number(process.argv[2] ?? 4290));
for (const [name, value] of Object.entries(variables)) console.log(`${name}=${value}`);
