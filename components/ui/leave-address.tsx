"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Where the address asks for something that has been dealt with: goes on to the page's own. */
export function LeaveAddress({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => router.replace(href, { scroll: false }), [router, href]);
  return null;
}
