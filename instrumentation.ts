import type { Instrumentation } from "next";
import { log } from "@/lib/core/log";

/** A page that failed shows a reference; the log line that explains it carries the same one. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const path = request.path.split("?", 1)[0];
  log().error(
    { id: digest, path, route: context.routePath, kind: context.routeType, err: error },
    "request failed",
  );
};
