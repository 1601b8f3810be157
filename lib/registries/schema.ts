import { z } from "zod";
import { registryServiceNames } from "@/db/tenant/schema/registries";
import { checkbox, optionalText } from "@/lib/core/fields";
import { registryFields } from "./facts";

/** What a registry can propose: the customer's fields, and a new chief executive. */
export const proposedFields = [...registryFields, "chiefExecutive"] as const;
export type ProposedField = (typeof proposedFields)[number];

export const ServiceInput = z.object({
  service: z.enum(registryServiceNames, "choose"),
  enabled: checkbox(),
  baseUrl: optionalText(300),
  userName: optionalText(200),
  /** Empty: the one that is kept stays. */
  secret: optionalText(500),
  forgetSecret: checkbox(),
});

export const RulesInput = z.object({
  rules: z.partialRecord(z.enum(proposedFields), z.enum(["ask", "accept", "refuse"], "choose")).default({}),
});
