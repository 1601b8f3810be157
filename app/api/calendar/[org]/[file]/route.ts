import { answerCalendarFeed } from "@/lib/request/calendar-feed";

type Context = { params: Promise<{ org: string; file: string }> };

/** Where a person's other calendars read what stands in this one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, file } = await params;
  return answerCalendarFeed(request, org, file);
}
