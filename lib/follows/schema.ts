import { z } from "zod";
import { checkbox, optionalUuid } from "@/lib/core/fields";

/** The record: one of the three. */
export const Followed = z
  .object({ customerId: optionalUuid(), contactId: optionalUuid(), caseId: optionalUuid() })
  .refine(
    ({ customerId, contactId, caseId }) => [customerId, contactId, caseId].filter(Boolean).length === 1,
    {
      message: "choose",
    },
  );
export type Followed = z.output<typeof Followed>;

export const FollowInput = Followed.and(z.object({ follow: checkbox() }));
