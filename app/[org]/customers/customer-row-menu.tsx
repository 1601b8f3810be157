import { RowMenu } from "@/components/layout/row-menu";
import type { PageTools } from "@/lib/request/page";
import { activityLinks } from "../activity-links";
import { archiveCustomerAction } from "./actions";

type Props = { org: string; tools: Pick<PageTools, "t" | "can"> };

/** The actions of a customer's own menu, on the rows of the list. */
export function CustomerRowMenu({ org, tools: { t, can } }: Props) {
  const mayWrite = can("customer:write");
  return (
    <RowMenu
      links={[
        ...(mayWrite ? [{ label: t("customers.edit"), to: "{href}/edit", key: "E" }] : []),
        ...(can("case:write")
          ? [{ label: t("customers.newCase"), to: `/${org}/cases/new?customer={id}` }]
          : []),
        ...activityLinks(org, "customer", { t, can }),
        ...(can("contact:write")
          ? [{ label: t("customers.addContact"), to: "{href}?tab=contacts#add-person" }]
          : []),
        ...(can("merge:run")
          ? [{ label: t("merging.mergeWith"), to: `/${org}/merging?entity=customers&id={id}` }]
          : []),
        { label: t("customers.print"), to: "{href}#print" },
      ]}
      archive={
        mayWrite
          ? { label: t("customers.archive"), action: archiveCustomerAction.bind(null, org) }
          : undefined
      }
      texts={{ copyLink: t("customers.copyLink"), linkCopied: t("customers.linkCopied") }}
    />
  );
}
