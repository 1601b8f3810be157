import { NewNoteLink } from "@/components/notes/new-note-link";
import type { PageTools } from "@/lib/request/page";

type Props = {
  org: string;
  about: { customerId: string } | { contactId: string } | { caseId: string };
  isArchived: boolean;
  tools: PageTools;
};

/** What the menu of every card offers. */
export function CardExtras({ org, about, isArchived, tools: { t, can } }: Props) {
  const [name = "", id = ""] = Object.entries(about)[0] ?? [];
  const asked = new URLSearchParams({ [name.replace("Id", "")]: id }).toString();
  if (isArchived || !can("activity:write")) return null;
  return <NewNoteLink href={`/${org}/notes/new?${asked}`} label={t("notes.new")} />;
}
