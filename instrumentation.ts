import type { Instrumentation } from "next";

/** A page that failed shows a reference; the log line that explains it carries the same one. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Next compiles this file for its edge runtime too, which we don't use and which has no node:crypto.
  // biome-ignore lint/style/noProcessEnv: read when it is compiled, not when it runs
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { log } = await import("@/lib/core/log");
    const { loggedPath } = await import("@/lib/core/logged-path");
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
    const path = loggedPath(request.path);
    log().error(
      { id: digest, path, route: context.routePath, kind: context.routeType, err: error },
      "request failed",
    );
  }
};
