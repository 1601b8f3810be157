import { listCategories } from "@/lib/categories/list-categories";
import { contactListWords } from "@/lib/contacts/contact-list-words";
import { exportContacts } from "@/lib/contacts/export-contacts";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { streamedFile } from "@/lib/request/streamed-file";
import { exportHeading, exportLines } from "@/lib/views/present-export";
import { readAddress } from "@/lib/views/read-address";

type Context = { params: Promise<{ org: string }> };

/** The list as a file: what is filtered, in its order, with its columns. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const tools = await pageTools(org);
  const asked = { ...readAddress(new URL(request.url).search), cursor: undefined };
  const read = (go: { cursor?: string; way?: "index" | "hits" | "usual" }) =>
    inTenant(org, (ctx) => exportContacts(ctx, { ...asked, ...go }));
  const others = await inTenant(org, async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }));
  const first = await read({});
  async function* parts() {
    const words = contactListWords(first, others, tools);
    yield exportHeading(words, tools.actor.locale);
    for (let batch = first; ; batch = await read({ cursor: batch.next ?? "", way: batch.way })) {
      yield exportLines(batch.rows, words, tools);
      if (!batch.next) return;
    }
  }
  return streamedFile(`${tools.t("contacts.title")} ${tools.today}`, parts());
}
