import { parseInput } from "@/lib/core/command";
import { getPersonData } from "@/lib/privacy/get-person-data";
import { PersonId } from "@/lib/privacy/person";
import { inTenant, pageTools } from "@/lib/request/page";
import { personExtract } from "@/lib/request/person-extract";

type Context = { params: Promise<{ org: string; kind: string; personId: string }> };

/** Everything that names a person, to be handed to them. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, kind, personId } = await params;
  const tools = await pageTools(org);
  const data = await inTenant(org, (ctx) => getPersonData(ctx, parseInput(PersonId, { kind, id: personId })));
  return personExtract(tools, personId, data);
}
