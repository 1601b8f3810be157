import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { customControls } from "@/components/custom/custom-controls";
import { PageHeader } from "@/components/layout/page-header";
import { listCategories } from "@/lib/categories/list-categories";
import { getContact } from "@/lib/contacts/get-contact";
import { presentContactForm } from "@/lib/contacts/present-contact-form";
import { fullName } from "@/lib/contacts/rules";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateContactAction } from "../../actions";

type Props = { params: Promise<{ org: string; contactId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("contacts.editTitle") };
}

export default async function EditContactPage({ params }: Props) {
  const { org, contactId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("contact:write")) forbidden();
  const { contact, ...known } = await inTenant(org, async (ctx) => ({
    contact: await getContact(ctx, { id: contactId }),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
    layout: await getCardLayout(ctx, { entity: "contact" }),
  }));
  const list = `/${org}/contacts`;
  const card = `${list}/${contactId}`;
  return (
    <>
      <PageHeader
        title={t("contacts.editTitle")}
        parents={[
          { label: t("contacts.title"), href: list },
          { label: fullName(contact), href: card },
        ]}
      />
      <div className="page-body">
        <ContactForm
          {...presentContactForm(contact, known, tools)}
          own={customControls(presentCustomInputs(known.layout.fields, contact.custom, tools))}
          action={updateContactAction.bind(null, org)}
          cancelHref={card}
        />
      </div>
    </>
  );
}
