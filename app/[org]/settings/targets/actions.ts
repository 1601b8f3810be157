"use server";

import { formAction } from "@/lib/request/action";
import { copyMonth } from "@/lib/targets/copy-month";
import { saveTargets } from "@/lib/targets/save-targets";
import { spreadYear } from "@/lib/targets/spread-year";

const page = ({ year }: { year: number }, slug: string) => `/${slug}/settings/targets?year=${year}`;

export const saveTargetsAction = formAction(saveTargets, {
  redirectTo: page,
  flash: (t, { year }) => t("targets.saved", { year: String(year) }),
  undoable: true,
});

export const copyMonthAction = formAction(copyMonth, {
  redirectTo: page,
  flash: (t, { sellers }) => t("targets.copied", { count: sellers }),
  undoable: true,
});

export const spreadYearAction = formAction(spreadYear, {
  redirectTo: page,
  flash: (t, { year }) => t("targets.spreadDone", { year: String(year) }),
  undoable: true,
});
