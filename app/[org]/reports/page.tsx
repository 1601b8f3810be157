import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { pageTools } from "@/lib/request/page";
import { reportMenu } from "./report-menu";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("reports.title") };
}

export default async function ReportsPage({ params }: Props) {
  const { org } = await params;
  const { t } = await pageTools(org);
  return (
    <>
      <PageHeader title={t("reports.title")} />
      <div className="page-body">
        <ul className="card-grid m-0 list-none p-0">
          {reportMenu(org, t).map(({ label, about, href }) => (
            <li key={href} className="card">
              <a className="name" href={href}>
                {label}
              </a>
              <p className="m-0 mt-1 text-ink-2">{about}</p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
