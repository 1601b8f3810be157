import { attachment } from "@/lib/core/attachment";
import type { Locale } from "@/lib/core/locales";
import { type FileSection, reportCsv } from "./csv";

/** The file as an answer: a download that no cache keeps. The name is sent as RFC 6266 asks, whatever its letters. */
export function csvResponse(
  name: string,
  sections: FileSection[],
  currencyHeading: string,
  locale: Locale,
): Response {
  return new Response(reportCsv(sections, currencyHeading, locale), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachment(name, "csv"),
      "cache-control": "private, no-store",
    },
  });
}
