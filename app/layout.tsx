import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { guestLocale } from "@/lib/request/guest";
import { currentAccount } from "@/lib/request/session";
import { fontClasses } from "./fonts/inter";

export const metadata: Metadata = {
  title: { default: "Vekt", template: "%s – Vekt" },
  robots: { index: false },
};
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  const locale = account?.locale ?? (await guestLocale());
  return (
    <html lang={locale} data-theme={account?.theme ?? "system"} className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
