import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { nodeProgram, runProgram } from "@/scripts/test/run-program";

const config = `export default {
  poweredByHeader: false, compress: false, serverExternalPackages: ["pg"],
  turbopack: { root: ${JSON.stringify(process.cwd())} },
};`;
const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`;
const empty = "export default function Page() { return <p>Empty</p>; }";
const page = `import { cellText, replay } from "../replay.mjs";
export const dynamic = "force-dynamic";
export default async function Page({ params }) {
  const { page } = await params;
  const results = await replay(page);
  return results.map((rows, at) => (
    <table key={at}>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>{row.map((cell, j) => <td key={j}>{cellText(cell)}</td>)}</tr>
        ))}
      </tbody>
    </table>
  ));
}`;

/** Builds the smallest Next application there is, with an empty page and one that shows what `replay` gives. */
export async function buildBareNext(statements: string): Promise<string> {
  const folder = resolve(".tmp/bench-next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app/[page]"), { recursive: true });
  mkdirSync(join(folder, "app/empty"), { recursive: true });
  cpSync("tests/bench/servers/replay.mjs", join(folder, "app/replay.mjs"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, "next.config.mjs"), config);
  writeFileSync(join(folder, "app/layout.jsx"), layout);
  writeFileSync(join(folder, "app/empty/page.jsx"), empty);
  writeFileSync(join(folder, "app/[page]/page.jsx"), page);
  const { code, output } = await runProgram(nodeProgram("next/dist/bin/next", "build", folder), {
    env: { BENCH_STATEMENTS: statements, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new Error(output);
  return folder;
}
