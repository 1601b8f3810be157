import { NameFields } from "@/components/cases/name-fields";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { SettingCard } from "@/components/settings/setting-card";
import type { PageTools } from "@/lib/request/page";
import { colorOptions, nameFields } from "@/lib/statuses/present-settings";
import type { TaskStatus } from "@/lib/tasks/list-task-statuses";
import { createTaskStatusAction, updateTaskStatusAction } from "./actions";

type Props = { org: string; status: TaskStatus | undefined; tools: PageTools };

/** A status of tasks that is changed, or a new one, which says of what kind it is. */
export function TaskStatusForm({ org, status, tools }: Props) {
  const { t } = tools;
  return (
    <SettingCard
      id="task-status"
      title={status ? t("statuses.editOf", { name: status.name }) : t("statuses.newStatus")}
      action={(status ? updateTaskStatusAction : createTaskStatusAction).bind(null, org)}
      row={status && { id: status.id, version: status.version }}
      submit={status ? t("statuses.save") : t("statuses.add")}
      cancel={{ label: t("statuses.cancel"), href: `/${org}/settings/task-statuses` }}
    >
      <NameFields fields={nameFields(status?.names ?? {}, tools)} hint={t("statuses.namesHint")} />
      <FormRow>
        {!status && (
          <Field name="kind" label={t("tasks.kind")}>
            <Select
              options={[
                { value: "open", label: t("tasks.kindOpen") },
                { value: "done", label: t("tasks.kindDone") },
              ]}
              defaultValue="open"
            />
          </Field>
        )}
        <Field name="colorSlot" label={t("statuses.color")}>
          <Select options={colorOptions(t)} defaultValue={String(status?.colorSlot ?? 2)} />
        </Field>
      </FormRow>
    </SettingCard>
  );
}
