import type { NextRequest } from "next/server";
import { safePath } from "@/lib/core/safe-path";
import { chooseGuestLocale } from "@/lib/request/guest";

/** Remembers the language that a guest chose, in their browser alone, and goes back. */
export async function GET(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  await chooseGuestLocale(searchParams.get("to"));
  return new Response(null, {
    status: 303,
    headers: { location: safePath(searchParams.get("next"), "/sign-in") },
  });
}
