import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { NoteForm } from "@/components/notes/note-form";
import { getCase } from "@/lib/cases/get-case";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { categoryOptions, formTexts } from "@/lib/notes/present-notes";
import { inTenant, pageTools } from "@/lib/request/page";
import { createNoteAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notes.new") };
}

/** A new note, about what the address names. */
export default async function NewNotePage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("activity:write")) forbidden();
  const { about, categories } = await inTenant(org, async (ctx) => ({
    about: await readAbout(ctx, asked, org),
    categories: await listNoteCategories(ctx, {}),
  }));
  return (
    <>
      <PageHeader
        title={t("notes.new")}
        parents={[about.parent ?? { label: t("notes.title"), href: `/${org}/notes` }]}
      />
      <div className="page-body">
        <NoteForm
          action={createNoteAction.bind(null, org)}
          peopleUrl={`/${org}/employees/suggest`}
          fields={{ ...about.fields, goTo: "note" }}
          mayHide
          categories={categoryOptions(categories, tools)}
          cancelHref={about.parent?.href ?? `/${org}/notes`}
          texts={formTexts(t)}
        />
      </div>
    </>
  );
}

type About = { fields: Record<string, string>; parent: { label: string; href: string } | null };

async function readAbout(
  ctx: Ctx,
  asked: Record<string, string | string[] | undefined>,
  org: string,
): Promise<About> {
  if (typeof asked.case === "string") {
    const { id, title } = await getCase(ctx, { caseId: asked.case });
    return { fields: { caseId: id }, parent: { label: title, href: `/${org}/cases/${id}` } };
  }
  if (typeof asked.contact === "string") {
    const contact = await getContact(ctx, { id: asked.contact });
    return {
      fields: { contactId: contact.id },
      parent: { label: fullName(contact), href: `/${org}/contacts/${contact.id}` },
    };
  }
  if (typeof asked.customer === "string") {
    const { id, name } = await getCustomer(ctx, { id: asked.customer });
    return { fields: { customerId: id }, parent: { label: name, href: `/${org}/customers/${id}` } };
  }
  return { fields: {}, parent: null };
}
