import { notFound } from "next/navigation";
import { env } from "@/lib/core/env";
import { letterHtml } from "@/lib/mail/letter-html";
import { listKeptMails } from "@/lib/mail/list-kept-mails";
import { canReadKeptMail } from "@/lib/request/kept-mail";
import { runPlatform } from "@/lib/request/platform";

type Context = { params: Promise<{ mailId: string }> };

/** A kept mail's HTML part as a mail program would show it; 404 wherever kept mail can't be read. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  if (!(await canReadKeptMail())) notFound();
  const { mailId } = await params;
  const mail = (await runPlatform(listKeptMails, {})).find(({ id }) => id === mailId);
  if (!mail) notFound();
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(letterHtml(mail, env().appUrl), { headers });
}
