import "server-only";
import type { Ctx } from "@/lib/core/context";
import type { Translate } from "@/lib/i18n/translator";
import type { ListWords } from "@/lib/views/list-tools";
import { exportHeading, exportLines } from "@/lib/views/present-export";
import { addressParameters } from "@/lib/views/read-address";
import type { ExportWay } from "@/lib/views/read-export";
import type { ListRow } from "@/lib/views/read-list";
import { inTenant, type PageTools, pageTools } from "./page";
import { streamedFile } from "./streamed-file";

type Batch = { rows: ListRow[]; next: string | null; way: ExportWay };
type Go = { cursor?: string | undefined; way?: ExportWay };
type Context = { params: Promise<{ org: string }> };
type Options<B extends Batch, Others> = {
  /** The next stretch of the list that the address asks for. */
  read: (ctx: Ctx, asked: Record<string, unknown> & Go) => Promise<B>;
  /** What puts it into words, read once. */
  others: (ctx: Ctx) => Promise<Others>;
  words: (first: B, others: Others, tools: PageTools) => ListWords;
  title: (t: Translate) => string;
};

/** A list's route for its file: what is filtered, in its order, with its columns, sent stretch by stretch. */
export function listExport<B extends Batch, Others>({ read, others, words, title }: Options<B, Others>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { org } = await params;
    const tools = await pageTools(org);
    const asked = addressParameters(new URL(request.url).search);
    const next = (go: Go) => inTenant(org, (ctx) => read(ctx, { ...asked, cursor: undefined, ...go }));
    const known = await inTenant(org, others);
    const first = await next({});
    async function* parts() {
      const named = words(first, known, tools);
      yield exportHeading(named, tools.actor.locale);
      for (let batch = first; ; batch = await next({ cursor: batch.next ?? "", way: batch.way })) {
        yield exportLines(batch.rows, named, tools);
        if (!batch.next) return;
      }
    }
    return streamedFile(`${title(tools.t)} ${tools.today}`, parts());
  };
}
