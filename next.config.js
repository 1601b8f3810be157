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
  // A page's title comes with the page, for everybody, and is shown with it (see optimisticRouting): a page without one has no name to a
  // screen reader, and that of the page before would be a wrong one.
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
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: "1mb" },
    // It shows each page that one moves to without its title first, for the time of another rendering; what it could win, a frame while the
    // data are on their way, no page of ours has.
    optimisticRouting: false,
  },
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
