import type { Instrumentation } from "next";
import { log } from "@/lib/core/log";
import { loggedPath } from "@/lib/core/logged-path";

/** A page that failed shows a reference; the log line that explains it carries the same one. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const path = loggedPath(request.path);
  log().error(
    { id: digest, path, route: context.routePath, kind: context.routeType, err: error },
    "request failed",
  );
};
