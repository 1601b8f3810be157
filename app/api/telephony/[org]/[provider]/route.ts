import { answerTelephony } from "@/lib/request/telephony";

type Context = { params: Promise<{ org: string; provider: string }> };

/** Where a telephone exchange tells of its calls. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { org, provider } = await params;
  return answerTelephony(request, org, provider);
}
