import { RowMenus } from "@/app/[org]/row-menus";
import { GroupTable } from "@/components/groups/group-table";
import { ParentForm } from "@/components/groups/parent-form";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import { presentGroup } from "@/lib/groups/present-group";
import type { PageTools } from "@/lib/request/page";
import { setParentAction } from "./actions";
import type { CardBody } from "./read-card";
import { RegistryParents } from "./registry-parents";

type Props = {
  org: string;
  customer: CustomerDetail;
  body: Extract<CardBody, { tab: "group" }>;
  /** Who owns it is to be fetched from the registry. */
  isAsked: boolean;
  tools: PageTools;
};

/** The group that the customer belongs to, and its parent to choose. */
export function GroupTab({ org, customer, body, isAsked, tools }: Props) {
  const { t, can, format } = tools;
  const { id, version, parentId, parentName, parentSharePercent } = customer;
  return (
    <>
      {body.group.members.length > 1 && (
        <>
          <GroupTable {...presentGroup(body.group, id, tools)} />
          <RowMenus org={org} noun="customers" tools={tools} />
        </>
      )}
      {can("customer:write") && (
        <div className="page-body">
          <ParentForm
            org={org}
            customerId={id}
            version={version}
            parent={parentId ? { value: parentId, label: parentName ?? "" } : null}
            share={parentSharePercent ? format.number(parentSharePercent) : ""}
            options={body.options}
            action={setParentAction.bind(null, org)}
            texts={{
              parent: t("billing.group.parent"),
              parentHint: t("billing.group.parentHint"),
              share: t("billing.group.share"),
              save: t("billing.save"),
              none: t("billing.group.none"),
              noHits: t("billing.group.noHits"),
              searching: t("billing.group.searching"),
            }}
          />
          <RegistryParents org={org} customer={customer} isAsked={isAsked} tools={tools} />
        </div>
      )}
    </>
  );
}
