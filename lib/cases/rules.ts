import type { StatusKind } from "@/db/tenant/schema/cases";

/** Won or lost. A stalled case is not: it waits for its day, and can be won or lost from there. */
export const isClosed = (kind: StatusKind): kind is "won" | "lost" => kind === "won" || kind === "lost";
