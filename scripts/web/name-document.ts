import type { IncomingMessage, ServerResponse } from "node:http";
import { clearShelf, documentHeader } from "@/components/ui/handed-over";

/** Tells the application that a whole document is asked for, not data for Next's router, and under which name. */
export function nameDocument(req: IncomingMessage, res: ServerResponse, id: string): void {
  const { headers } = req;
  delete headers[documentHeader];
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return;
  headers[documentHeader] = id;
  res.once("close", () => clearShelf(id));
}
