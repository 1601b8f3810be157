import { createTransport, type Transporter } from "nodemailer";
import { AddressRefused, type MailPort } from "./port";

const transports = new Map<string, Transporter>();

/** Sends through an SMTP server. A server that hangs is given up: 5 s to connect, 10 s for anything else. */
export function smtpMail(url: string, from: string): MailPort {
  return async ({ id, to, subject, text, html, calendar }) => {
    const message = {
      from,
      // As an object the address is used as it is, never parsed for more of them.
      to: { name: "", address: to },
      subject,
      text,
      html,
      messageId: `<${id}@${domainOf(from)}>`,
      headers: { "auto-submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(calendar && {
        icalEvent: { method: calendar.method, content: calendar.text, filename: "invite.ics" },
      }),
    };
    try {
      await transportOf(url).sendMail(message);
    } catch (error) {
      if (isRefusal(error)) throw new AddressRefused("the address is refused", { cause: error });
      throw error;
    }
  };
}

/** A permanent answer (RFC 5321, 5yz) to the address itself; of one that says "later" nothing is known yet. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (
    code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500 && responseCode < 600
  );
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
