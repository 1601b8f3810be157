import { createTransport, type Transporter } from "nodemailer";
import type { MailPort } from "./port";

const transports = new Map<string, Transporter>();

/** Sends through an SMTP server. A server that hangs is given up: 5 s to connect, 10 s for anything else. */
export function smtpMail(url: string, from: string): MailPort {
  return async ({ id, to, subject, text }) => {
    await transportOf(url).sendMail({
      from,
      // As an object the address is used as it is, never parsed for more of them.
      to: { name: "", address: to },
      subject,
      text,
      messageId: `<${id}@${domainOf(from)}>`,
      headers: { "auto-submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

function transportOf(url: string): Transporter {
  let transport = transports.get(url);
  if (!transport) {
    transport = createTransport({
      url,
      connectionTimeout: 5_000,
      greetingTimeout: 10_000,
      socketTimeout: 10_000,
    });
    transports.set(url, transport);
  }
  return transport;
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? "localhost";
}
