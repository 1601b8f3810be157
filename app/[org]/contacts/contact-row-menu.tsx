import { RowMenu } from "@/components/layout/row-menu";
import type { PageTools } from "@/lib/request/page";
import { activityLinks } from "../activity-links";
import { archiveContactAction } from "./actions";

type Props = { org: string; tools: Pick<PageTools, "t" | "can"> };

/** The actions of a contact's own menu, on the rows of the list. */
export function ContactRowMenu({ org, tools: { t, can } }: Props) {
  const mayWrite = can("contact:write");
  return (
    <RowMenu
      links={[
        ...(mayWrite ? [{ label: t("contacts.edit"), to: "{href}/edit", key: "E" }] : []),
        ...(can("case:write")
          ? [{ label: t("customers.newCase"), to: `/${org}/cases/new?contact={id}` }]
          : []),
        ...activityLinks(org, "contact", { t, can }),
        { label: t("customers.print"), to: "{href}#print" },
      ]}
      archive={
        mayWrite ? { label: t("contacts.archive"), action: archiveContactAction.bind(null, org) } : undefined
      }
      texts={{ copyLink: t("customers.copyLink"), linkCopied: t("customers.linkCopied") }}
    />
  );
}
