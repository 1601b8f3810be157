import { LineList } from "@/components/calls/line-list";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { SettingCard } from "@/components/settings/setting-card";
import { Card } from "@/components/ui/card";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { PageTools } from "@/lib/request/page";
import type { TelephonyLine } from "@/lib/telephony/list-telephony";
import { presentLines } from "@/lib/telephony/present-telephony";
import { addTelephonyLineAction, removeTelephonyLineAction } from "./actions";

type Props = { org: string; lines: TelephonyLine[]; employees: EmployeeRow[]; tools: PageTools };

/** Whose number or extension is whose. */
export function Lines({ org, lines, employees, tools }: Props) {
  const { t } = tools;
  return (
    <>
      <Card title={t("calls.lines")}>
        <p className="meta m-0">{t("calls.linesIntro")}</p>
        <LineList
          label={t("calls.lines")}
          lines={presentLines(lines, tools)}
          none={t("calls.noLines")}
          remove={removeTelephonyLineAction.bind(null, org)}
        />
      </Card>
      <SettingCard
        key={lines.length}
        id="line"
        title={t("calls.newLine")}
        action={addTelephonyLineAction.bind(null, org)}
        submit={t("calls.add")}
      >
        <FormRow>
          <Field name="number" label={t("calls.line")} required>
            <TextInput maxLength={40} autoComplete="off" />
          </Field>
          <Field name="employeeId" label={t("calls.employee")} required>
            <Select
              options={employees
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t("calls.choose")}
            />
          </Field>
        </FormRow>
      </SettingCard>
    </>
  );
}
