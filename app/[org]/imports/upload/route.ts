import { DomainError } from "@/lib/core/errors";
import { receiveImport } from "@/lib/request/receive-import";
import { requireMember } from "@/lib/request/session";

type Context = { params: Promise<{ org: string }> };

/** Takes a file to import in as it arrives, and leads to its first step. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org } = await params;
  const member = await requireMember(org);
  const to = (path: string) =>
    new Response(null, { status: 303, headers: { location: `/${org}/imports${path}` } });
  try {
    const received = await receiveImport(member, request);
    if (!received) return to("?fault=no_file");
    const { id, fault } = received;
    return to(fault ? `?fault=${encodeURIComponent(fault)}` : `/${id}/file`);
  } catch (error) {
    if (error instanceof DomainError && error.code === "forbidden")
      return new Response(null, { status: 403 });
    if (error instanceof DomainError && error.message === "import_file_too_large")
      return to("?fault=too_large");
    throw error;
  }
}
