import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ErasureForm } from "@/components/privacy/erasure-form";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { parseInput } from "@/lib/core/command";
import { getPersonData } from "@/lib/privacy/get-person-data";
import { PersonId } from "@/lib/privacy/person";
import { presentPerson } from "@/lib/privacy/present-person";
import { inTenant, pageTools } from "@/lib/request/page";
import { erasePersonAction } from "../../actions";

type Props = { params: Promise<{ org: string; kind: string; personId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("privacy.personTitle") };
}

export default async function PersonPage({ params }: Props) {
  const { org, kind, personId } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const data = await inTenant(org, (ctx) => getPersonData(ctx, parseInput(PersonId, { kind, id: personId })));
  const person = presentPerson(data, tools);
  const href = `/${org}/settings/privacy/${kind}/${personId}`;
  return (
    <>
      <PageHeader title={data.name} />
      <div className="page-body">
        <Card title={t("privacy.extractCard")}>
          <div className="grid gap-3">
            <p className="m-0 max-w-[60ch]">{t("privacy.extractText")}</p>
            <p className="meta m-0">{person.found}</p>
            <div>
              <LinkButton href={`${href}/extract`} icon="download" download="">
                {t("privacy.extractGet")}
              </LinkButton>
            </div>
          </div>
        </Card>
        <Card title={t("privacy.eraseCard")}>
          <div className="grid gap-3">
            <p className="m-0 max-w-[60ch]">{t("privacy.eraseText")}</p>
            {person.orders && <p className="m-0 max-w-[60ch]">{person.orders}</p>}
            <ErasureForm
              kind={kind}
              id={personId}
              erase={erasePersonAction.bind(null, org)}
              texts={{
                name: t("privacy.typeName", { name: data.name }),
                erase: t("privacy.erase"),
                cancel: t("common.cancel"),
                back: `/${org}/${kind === "contact" ? "contacts" : "customers"}/${personId}`,
              }}
            />
          </div>
        </Card>
      </div>
    </>
  );
}
