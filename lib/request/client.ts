import "server-only";
import { cookies, headers } from "next/headers";
import { networkOf } from "@/lib/auth/network-of";
import { env } from "@/lib/core/env";
import type { Client } from "@/lib/core/platform-context";

const deviceDays = 180;
const secure = () => env().appUrl.startsWith("https:");
const deviceCookieName = () => (secure() ? "__Host-vekt-device" : "vekt-device");

/** Where the request comes from. Our server has overwritten X-Forwarded-For with what its socket saw. */
export async function requestClient(): Promise<Client> {
  const given = await headers();
  return {
    network: networkOf(given.get("x-forwarded-for") ?? ""),
    deviceCookie: (await cookies()).get(deviceCookieName())?.value ?? null,
    userAgent: given.get("user-agent"),
  };
}

/** Lets the browser show that somebody signed in here before. */
export async function writeDeviceCookie(value: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), value, {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    maxAge: deviceDays * 24 * 60 * 60,
  });
}
