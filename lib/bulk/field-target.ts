import { bulkRedirect } from "@/lib/views/bulk-redirect";
import type { CardEntity } from "@/lib/views/schema";
import type { FieldSet } from "./set-field";

/** Back to the list as it stood, or to the run's own page. */
export const fieldTarget =
  (entity: CardEntity) =>
  (output: FieldSet, slug: string, values: Record<string, string | string[]>): string =>
    bulkRedirect(output, slug) ??
    `/${slug}/${entity}${typeof values.list === "string" ? `?${values.list}` : ""}`;
