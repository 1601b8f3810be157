import { z } from "zod";
import { checkbox } from "@/lib/core/fields";

export const FeedInput = z.object({
  /** Tasks with a day stand beside the meetings. */
  includesTasks: checkbox(),
});
