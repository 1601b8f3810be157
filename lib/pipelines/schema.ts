import { z } from "zod";
import { rowVersion, uuid } from "@/lib/core/fields";
import { nameInputs } from "@/lib/statuses/schema";

export const PipelineInput = z.object(nameInputs);
export const ChangedPipeline = z.object({ id: uuid(), version: rowVersion(), ...nameInputs });
