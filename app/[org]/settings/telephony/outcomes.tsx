import { NameFields } from "@/components/cases/name-fields";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import type { CallOutcome } from "@/lib/calls/list-call-outcomes";
import type { PageTools } from "@/lib/request/page";
import { nameFields } from "@/lib/statuses/present-settings";
import { presentOutcomes } from "@/lib/telephony/present-telephony";
import { archiveCallOutcomeAction, saveCallOutcomeAction } from "./actions";

type Props = {
  org: string;
  outcomes: CallOutcome[];
  /** The one that the address asks to change. */
  edit: string | string[] | undefined;
  tools: PageTools;
};

/** What may come of a call. */
export function Outcomes({ org, outcomes, edit, tools }: Props) {
  const { t } = tools;
  const shown = presentOutcomes(outcomes, tools);
  const edited = outcomes.find(({ id, archivedAt }) => id === edit && archivedAt === null);
  const title = shown.find(({ id }) => id === edited?.id)?.edit.label ?? t("calls.newOutcome");
  return (
    <>
      <Card title={t("calls.outcomes")}>
        <p className="meta m-0">{t("calls.outcomesIntro")}</p>
        <SettingList
          label={t("calls.outcomes")}
          rows={shown}
          archive={archiveCallOutcomeAction.bind(null, org)}
          texts={{ archived: t("calls.archivedMark"), none: t("calls.none") }}
        />
      </Card>
      <SettingCard
        id="outcome"
        title={title}
        action={saveCallOutcomeAction.bind(null, org)}
        row={edited}
        submit={edited ? t("common.save") : t("calls.add")}
        cancel={edited && { label: t("calls.cancel"), href: `/${org}/settings/telephony` }}
      >
        <NameFields
          fields={nameFields(edited?.names ?? {}, tools)}
          hint={t("statuses.namesHint")}
          takesFocus={edited !== undefined}
        />
      </SettingCard>
    </>
  );
}
