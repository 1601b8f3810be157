export type OutgoingMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  calendar?: { method: "REQUEST" | "CANCEL"; text: string };
};

/** The server will never take mail to this address. */
export class AddressRefused extends Error {
  override name = "AddressRefused";
}

/** Hands a mail over to whatever delivers it. May be called twice with the same id: the message is then the same. */
export type MailPort = (mail: OutgoingMail) => Promise<void>;
