import { RowMenu } from "@/components/layout/row-menu";
import type { PageTools } from "@/lib/request/page";
import { activityLinks } from "../activity-links";

type Props = { org: string; tools: Pick<PageTools, "t" | "can"> };

/** The actions of a case's own menu, on the rows of the list. What ends a case asks on its page. */
export function CaseRowMenu({ org, tools: { t, can } }: Props) {
  const changes = [
    { label: t("common.edit"), to: "{href}/edit", key: "E" },
    { label: t("cases.winTitle"), to: "{href}?close=won" },
    { label: t("cases.loseTitle"), to: "{href}?close=lost" },
    { label: t("cases.archive"), to: "{href}?archive=1" },
  ];
  return (
    <RowMenu
      links={[
        ...(can("case:write") ? changes : []),
        ...activityLinks(org, "case", { t, can }),
        { label: t("customers.print"), to: "{href}#print" },
      ]}
      texts={{ copyLink: t("customers.copyLink"), linkCopied: t("customers.linkCopied") }}
    />
  );
}
