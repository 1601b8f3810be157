import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DatesScope } from "@/components/form/dates-scope";
import { AppShell } from "@/components/layout/app-shell";
import { countUnread } from "@/lib/notifications/count-unread";
import { currentPath, inTenant, pageTools } from "@/lib/request/page";
import { navigationOf } from "./navigation";
import { KeyHelp, PageExtras } from "./page-extras";
import { UserMenu } from "./user-menu";

type Props = { children: ReactNode; params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await pageTools((await params).org);
  return { title: { default: tenant.name, template: `%s – ${tenant.name}` } };
}

/** The chrome around every page of an organisation. It guards nothing: each page checks for itself. */
export default async function OrganisationLayout({ children, params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t, tenant, actor, account, format, today } = tools;
  const unread = await inTenant(org, (ctx) => countUnread(ctx, {}));
  const { nav, mobileNav, footNav } = navigationOf(tools, unread);
  return (
    <AppShell
      texts={{
        skip: t("layout.skip"),
        navigation: t("layout.navigation"),
        search: t("layout.search"),
        more: t("layout.more"),
        switchOrganisation: t("layout.switchOrganisation"),
      }}
      organisation={{ name: tenant.name, href: `/${org}` }}
      organisations={account.memberships.map(({ slug, name }) => ({
        name,
        href: `/${slug}`,
        current: slug === org,
      }))}
      organisationLinks={[{ label: t("layout.newOrganisation"), href: "/sign-up" }]}
      nav={nav}
      mobileNav={mobileNav}
      footNav={footNav}
      path={await currentPath()}
      searchHref={`/${org}/search`}
      user={{ name: actor.name, detail: actor.email }}
      userMenu={<UserMenu org={org} t={t} />}
      help={<KeyHelp t={t} />}
      extras={<PageExtras tools={tools} unread={unread} />}
      printFoot={`${tenant.name} · ${format.date(today)}`}
    >
      <DatesScope
        today={today}
        locale={actor.locale}
        calendarText={t("common.calendar")}
        unknownText={t("common.unknownDate")}
      >
        {children}
      </DatesScope>
    </AppShell>
  );
}
