import { RowMenu, type RowMenuItems } from "@/components/layout/row-menu";
import type { PageTools } from "@/lib/request/page";
import { callRowMenu } from "./calls/call-row-menu";
import { caseRowMenu } from "./cases/case-row-menu";
import { contactRowMenu } from "./contacts/contact-row-menu";
import { customerRowMenu } from "./customers/customer-row-menu";
import { meetingRowMenu } from "./meetings/meeting-row-menu";
import { orderRowMenu } from "./orders/order-row-menu";
import { taskRowMenu } from "./tasks/task-row-menu";

export type RowTools = Pick<PageTools, "t" | "can">;

const menus = {
  customers: customerRowMenu,
  contacts: contactRowMenu,
  cases: caseRowMenu,
  tasks: taskRowMenu,
  calls: callRowMenu,
  meetings: meetingRowMenu,
  orders: orderRowMenu,
} satisfies Record<string, (org: string, tools: RowTools) => Omit<RowMenuItems, "noun">>;

type Props = { org: string; noun: keyof typeof menus; tools: RowTools };

/** The menu of the rows that lead to such records, wherever on the page they stand: behind ⋯, and behind a right-click. */
export function RowMenus({ org, noun, tools }: Props) {
  const { t } = tools;
  return (
    <RowMenu
      noun={noun}
      {...menus[noun](org, tools)}
      texts={{ copyLink: t("customers.copyLink"), linkCopied: t("customers.linkCopied") }}
    />
  );
}
