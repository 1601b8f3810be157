import { mkdirSync, writeFileSync } from "node:fs";

// A second checkout state (tests, a second server) builds beside the first, never over it.
const distDir = process.env.NEXT_DIST_DIR || ".next";

/** @type {import("next").NextConfig} */
export default {
  distDir,
  // `npm run check` and `npm test` check the types; a start need not do it again.
  typescript: { tsconfigPath: tsconfigFor(distDir), ignoreBuildErrors: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  compress: false,
  // A page's title comes with the page, for everybody: streamed after it, a page that one moves to has none for a moment.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: [
    "pg",
    "@node-rs/argon2",
    "graphile-worker",
    "nodemailer",
    "pino",
    "stdnum",
    "rate-limiter-flexible",
  ],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "1mb" } },
};

/** Next writes its output folder into the tsconfig that it uses, so a second folder gets a tsconfig of its own. */
function tsconfigFor(folder) {
  if (folder === ".next") return "tsconfig.json";
  const path = `.tmp/tsconfig${folder}.json`;
  const types = [`../${folder}/types/**/*.ts`, `../${folder}/dev/types/**/*.ts`];
  mkdirSync(".tmp", { recursive: true });
  writeFileSync(
    path,
    JSON.stringify({
      extends: "../tsconfig.json",
      include: ["../next-env.d.ts", "../**/*.ts", "../**/*.tsx", ...types],
      exclude: ["../node_modules", "../.data", "../.tmp", "../tests/architecture/fixtures"],
    }),
  );
  return path;
}
