import { excerpt } from "@/lib/core/excerpt";
import { phoneText } from "@/lib/core/phone";
import { wordsOf } from "@/lib/core/search-pattern";
import { type NoteTools, placeOf } from "@/lib/notes/present-notes";
import { plainText } from "@/lib/notes/rules";
import { dueOf } from "@/lib/tasks/present-task";
import type { Found } from "./search-everything";

export type PresentedHits = { title: string; hits: { label: string; hint: string; href: string }[] };

type Tools = NoteTools & { today: string; tenant: { country: string } };

/** What of a note holds what was typed: its own text, or that of a comment. */
function textWith({ body, comments }: Found["notes"][number], typed: string): string {
  const words = wordsOf(typed).map((word) => word.toLowerCase());
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return holds(body) ? body : (comments.find((comment) => holds(comment.body))?.body ?? body);
}

/** The hits in their groups as finished texts; a group without any is left out. */
export function presentHits(found: Found, typed: string, tools: Tools): PresentedHits[] {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}`;
  const hint = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");
  const groups = [
    {
      title: t("search.customers"),
      hits: found.customers.map(({ id, name, nickname, number, orgNumber, city }) => ({
        label: name,
        hint: hint(nickname, number, orgNumber, city),
        href: `${base}/customers/${id}`,
      })),
    },
    {
      title: t("search.contacts"),
      hits: found.contacts.map(({ id, name, customerName, email }) => ({
        label: name,
        hint: hint(customerName, email),
        href: `${base}/contacts/${id}`,
      })),
    },
    {
      title: t("search.cases"),
      hits: found.cases.map(({ id, number, title, customerName, statusName }) => ({
        label: title,
        hint: hint(String(number), customerName, statusName),
        href: `${base}/cases/${id}`,
      })),
    },
    {
      title: t("search.orders"),
      hits: found.orders.map(({ id, number, title, customerName }) => ({
        label: title,
        hint: hint(number, customerName),
        href: `${base}/orders/${id}`,
      })),
    },
    {
      title: t("search.calls"),
      hits: found.calls.map(({ number, lastAt, counted: { count, isMore } }) => ({
        label: phoneText(number, tenant.country),
        hint: hint(
          isMore ? t("calls.moreThan", { count: format.count(count) }) : t("calls.countOf", { count }),
          t("calls.lastAt", { when: format.dateTime(lastAt) }),
        ),
        href: `${base}/calls?number=${encodeURIComponent(number)}`,
      })),
    },
    {
      title: t("search.tasks"),
      hits: found.tasks.map((task) => ({
        label: task.title,
        hint: hint(
          task.caseTitle ?? task.customerName ?? task.contactName,
          dueOf(task, tools)?.text ?? null,
          task.ownerName,
        ),
        href: `${base}/tasks/${task.id}`,
      })),
    },
    {
      title: t("search.notes"),
      hits: found.notes.map((note) => ({
        label: excerpt(plainText(textWith(note, typed)), typed),
        hint: hint(
          placeOf(note, tenant.slug)?.label ?? null,
          note.authorName,
          format.dateTime(note.createdAt),
          note.isPrivate ? t("notes.private") : null,
        ),
        href: `${base}/notes/${note.id}`,
      })),
    },
  ];
  return groups.filter((group) => group.hits.length > 0);
}
