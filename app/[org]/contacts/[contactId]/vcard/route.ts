import type { NextRequest } from "next/server";
import { getContact } from "@/lib/contacts/get-contact";
import { presentVcard } from "@/lib/contacts/present-vcard";
import { attachment } from "@/lib/core/attachment";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string; contactId: string }> };

/** A person for an address book: `?role=<id>` adds how they are reached at that company. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org, contactId } = await params;
  const tools = await pageTools(org);
  const contact = await inTenant(org, (ctx) => getContact(ctx, { id: contactId }));
  const card = presentVcard(contact, request.nextUrl.searchParams.get("role"), tools);
  if (!card) return new Response(null, { status: 404 });
  return new Response(card.text, {
    headers: {
      "content-type": "text/vcard; charset=utf-8",
      "content-disposition": attachment(card.fileName, "vcf"),
      "cache-control": "private, no-store",
    },
  });
}
