"use server";

import { setTeam } from "@/lib/employees/set-team";
import { formAction } from "@/lib/request/action";

export const setTeamAction = formAction(setTeam, {
  flash: (t, { name, team }) =>
    team === null ? t("targets.teamRemoved", { name }) : t("targets.teamSaved", { name, team }),
  undoable: true,
});
