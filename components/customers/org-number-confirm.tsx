"use client";

import { use } from "react";
import { Checkbox } from "@/components/form/checkbox";
import { FormContext } from "@/components/form/form-context";

/** Appears once the check digits were found wrong: foreign and old numbers may be right all the same. */
export function OrgNumberConfirm({ label }: { label: string }) {
  const { state } = use(FormContext);
  const wasAsked =
    state?.ok === false && (state.fieldErrors.orgNumber || state.values.orgNumberConfirmed !== undefined);
  return wasAsked ? (
    <div>
      <Checkbox name="orgNumberConfirmed" label={label} />
    </div>
  ) : null;
}
