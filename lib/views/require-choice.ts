import { DomainError } from "@/lib/core/errors";

type Asked = { change: string; ownerId: string | null; categoryId: string | null; tag: string | null };

/** @throws DomainError `invalid` when it isn't said what the rows are to get: told at once, not by a job later */
export function requireChoice({ change, ownerId, categoryId, tag }: Asked): void {
  const refuse = (field: string, message = "choose") => {
    throw new DomainError("invalid", message, { field });
  };
  if (change === "owner" && !ownerId) refuse("ownerId");
  if (/Category$/.test(change) && !categoryId) refuse("categoryId");
  if (/Tag$/.test(change) && (!tag || tag.includes(","))) refuse("tag", tag ? "choose" : "required");
}
