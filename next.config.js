/** @type {import("next").NextConfig} */
export default {
  // A second checkout state (tests, a second server) builds beside the first, never over it.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  compress: false,
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
