import type { NavItem } from "@/components/layout/nav-links";
import type { PageTools } from "@/lib/request/page";

/** The pages of an organisation, in the order in which people go through their day. */
export function navigationOf({ t, tenant }: Pick<PageTools, "t" | "tenant">, unread = 0) {
  const base = `/${tenant.slug}`;
  const overview: NavItem = { label: t("layout.overview"), href: base, icon: "house", exact: true };
  const customers: NavItem = { label: t("layout.customers"), href: `${base}/customers`, icon: "building-2" };
  const contacts: NavItem = { label: t("layout.contacts"), href: `${base}/contacts`, icon: "contact-round" };
  const board: NavItem = { label: t("layout.board"), href: `${base}/board`, icon: "kanban" };
  const cases: NavItem = { label: t("layout.cases"), href: `${base}/cases`, icon: "briefcase" };
  const calls: NavItem = { label: t("calls.title"), href: `${base}/calls`, icon: "phone" };
  const orders: NavItem = { label: t("layout.orders"), href: `${base}/orders`, icon: "package" };
  const calendar: NavItem = {
    label: t("calendar.title"),
    href: `${base}/calendar`,
    icon: "calendar",
    also: `${base}/meetings`,
  };
  const tasks: NavItem = { label: t("layout.tasks"), href: `${base}/tasks`, icon: "square-check" };
  const notes: NavItem = { label: t("notes.title"), href: `${base}/notes`, icon: "sticky-note" };
  const reports: NavItem = { label: t("layout.reports"), href: `${base}/reports`, icon: "chart-column" };
  const settings: NavItem = { label: t("layout.settings"), href: `${base}/settings`, icon: "settings" };
  const notifications: NavItem = {
    label: t("notifications.title"),
    href: `${base}/notifications`,
    icon: "bell",
    count: unread > 99 ? "99+" : unread,
    isLive: true,
  };
  const recent: NavItem = { label: t("layout.recent"), href: `${base}/recent`, icon: "history" };
  return {
    nav: [overview, customers, contacts, board, cases, calendar, tasks, calls, orders, notes, reports],
    mobileNav: [overview, customers, cases, tasks],
    footNav: [notifications, recent, settings],
  };
}
