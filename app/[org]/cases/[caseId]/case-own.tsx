import { caseControls } from "@/components/cases/case-controls";
import { CaseDescription } from "@/components/cases/case-description";
import { CaseFacts } from "@/components/cases/case-facts";
import { CaseLines } from "@/components/cases/case-lines";
import { customControls } from "@/components/custom/custom-controls";
import { caseRecord } from "@/lib/cases/case-record";
import type { CaseDetail } from "@/lib/cases/get-case";
import { presentCaseForm } from "@/lib/cases/present-case-form";
import { caseFactTexts, caseLineTexts, type PresentedCasePage } from "@/lib/cases/present-case-page";
import { overviewKeys } from "@/lib/custom/arrange-card";
import { presentCustomFacts } from "@/lib/custom/present-custom";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import type { PageTools } from "@/lib/request/page";
import { updateCaseFactAction } from "../actions";
import type { readFactChoices } from "../read-form";

type Props = {
  crmCase: CaseDetail;
  shown: PresentedCasePage;
  known: Awaited<ReturnType<typeof readFactChoices>>;
  tools: PageTools;
};

/** What the case itself says, by the organisation's layout: the facts beside it, its description, its lines. */
export function caseOwn({ crmCase, shown, known, tools }: Props) {
  const { t, tenant, can } = tools;
  const { layout } = known;
  const record = caseRecord({ statusId: crmCase.statusId, custom: crmCase.custom });
  const keys = overviewKeys({ entity: "case", layout, record });
  const mayWrite = can("case:write") && !crmCase.isArchived;
  const edited = {
    record: { id: crmCase.id, version: String(crmCase.version) },
    action: updateCaseFactAction.bind(null, tenant.slug),
  };
  const content = presentCaseForm(crmCase, { ...known, people: [] }, tools);
  const { title: _title, statusId: _status, ...product } = caseControls(content);
  const controls = {
    ...product,
    ...customControls(presentCustomInputs(layout.fields, crmCase.custom, tools)),
  };
  if (content.figures.fixed !== null) delete controls.probabilityPercent;
  const texts = caseFactTexts(tools);
  const lineTexts = caseLineTexts(tools);
  return {
    /** The parts of the overview that the layout shows, in its order. */
    inOrder: (parts: string[]) => keys.filter((key) => parts.includes(key)),
    facts: (
      <CaseFacts
        facts={shown.facts}
        own={presentCustomFacts(crmCase.custom, layout.fields, tools)}
        shown={keys}
        editing={mayWrite ? { ...edited, controls } : undefined}
        texts={texts}
      />
    ),
    description: keys.includes("description") && (
      <CaseDescription
        key="description"
        description={crmCase.description}
        editing={mayWrite ? { ...edited, control: controls.description } : undefined}
        texts={{
          ...texts,
          title: t("cases.description"),
          none: t("cases.noDescription"),
          edit: texts.edit(t("cases.description")),
        }}
      />
    ),
    lines: keys.includes("lines") && (mayWrite || shown.lines.length > 0) && (
      <CaseLines
        key="lines"
        lines={shown.lines}
        sum={shown.linesSum}
        editing={
          mayWrite ? { ...edited, rows: content.lines, valueFromLines: crmCase.valueFromLines } : undefined
        }
        texts={{ ...texts, ...lineTexts, edit: texts.edit(lineTexts.title) }}
      />
    ),
  };
}
