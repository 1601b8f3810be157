import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it, vi } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { platformTransaction } from "@/db/transaction";
import { sendMail } from "@/lib/mail/jobs";
import { queueMail } from "@/lib/mail/queue-mail";
import { useDatabase } from "@/tests/support/context";
import { refusalOf } from "@/tests/support/platform";

const settings = vi.hoisted(() => ({ smtpUrl: null as string | null }));
vi.mock("@/lib/core/env", async (original) => {
  const { env } = await original<typeof import("@/lib/core/env")>();
  return { env: () => ({ ...env(), ...settings, mailFrom: "Vekt <vekt@crm.example>" }) };
});

const inert = ["{{constructor}}", "$", "{x}"].join("");

useDatabase();
let server: SMTPServer | null = null;
afterEach(() => server?.close());

async function receive(answer?: Error): Promise<string[]> {
  const received: string[] = [];
  const listening = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_, __, done) => done(answer),
    onData: (stream, session, done) => {
      let text = `TO ${session.envelope.rcptTo.map(({ address }) => address).join(" ")}\n`;
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const address = listening.server.address();
  settings.smtpUrl = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return received;
}

async function queue(subject: string, text = "Hej!"): Promise<string> {
  return platformTransaction(async (tx) => {
    await queueMail(tx, { to: "anna@nordbygg.example", subject, text, locale: "sv" });
    const [mail] = await tx.select({ id: mails.id }).from(mails).orderBy(mails.createdAt);
    return (await tx.select({ id: mails.id }).from(mails)).at(-1)?.id ?? mail?.id ?? "";
  });
}
const rowOf = async (id: string) =>
  (await platformTransaction((tx) => tx.select().from(mails).where(eq(mails.id, id))))[0];

it("sends what calendars read beside the text, and tells of an address that is refused for good, once", async () => {
  const received = await receive();
  const calendar = { method: "REQUEST" as const, text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" };
  const mail = { to: "eva@brf.example", subject: "Inbjudan", text: "Hej!", locale: "sv" as const, calendar };
  await platformTransaction((tx) => queueMail(tx, mail, "calendar"));
  const [queued] = await platformTransaction((tx) =>
    tx.select().from(mails).where(eq(mails.key, "calendar")),
  );
  expect(queued?.calendarText).not.toContain("VCALENDAR");
  await sendMail({ mailId: queued?.id });
  expect(received[0]).toMatch(/text\/calendar; .*method=REQUEST/);
  // Calendars look for their part beside the texts, and as a file.
  expect(
    received[0]?.match(
      /^Content-Type: (text\/(?:plain|html|calendar)|multipart\/alternative|application\/ics)/gm,
    ),
  ).toEqual(
    ["multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"].map(
      (type) => `Content-Type: ${type}`,
    ),
  );
  expect((await rowOf(queued?.id ?? ""))?.calendarText).toBeNull();
  server?.close();

  await receive(Object.assign(new Error("no such box"), { responseCode: 550 }));
  const refused = { job: "note-refused-invitation" as const, payload: { participantId: "x" } };
  await platformTransaction((tx) => queueMail(tx, { ...mail, refused }, "refused"));
  const [lost] = await platformTransaction((tx) => tx.select().from(mails).where(eq(mails.key, "refused")));
  await sendMail({ mailId: lost?.id });
  expect((await rowOf(lost?.id ?? ""))?.failedReason).toBe("refused");
});

it("keeps the mail where nothing sends it, sealed", async () => {
  settings.smtpUrl = null;
  const id = await queue("Länk", "https://crm.example/reset/hemlig");
  await sendMail({ mailId: id });
  const row = await rowOf(id);
  expect(row?.sentAt).toBeNull();
  expect(JSON.stringify(row)).not.toContain("hemlig");
});

it("sends once as text and as HTML, under an id of its own, and forgets the text", async () => {
  const received = await receive();
  const id = await queue("Inbjudan till Åkerlund & Söner", "Välkommen!\nhttps://crm.example/x");
  await sendMail({ mailId: id });
  await sendMail({ mailId: id });
  expect(received).toHaveLength(1);
  expect(received[0]).toContain("TO anna@nordbygg.example\n");
  expect(received[0]).toContain(`Message-ID: <${id}@crm.example>`);
  expect(received[0]).toContain("Content-Type: text/plain; charset=utf-8");
  expect(received[0]).toContain('<html lang=3D"sv">');
  expect(received[0]?.match(/Inbjudan till =C3=85kerlund &amp; S=C3=B6ner/)).not.toBeNull();
  expect(await rowOf(id)).toMatchObject({ bodyText: "", failedReason: null });
});

it("lets no name start another header", async () => {
  const received = await receive();
  await sendMail({
    mailId: await queue("Hej\r\nBcc: offer@evil.example\r\n\r\n<script>", inert),
  });
  expect(received[0]).toContain("TO anna@nordbygg.example\n");
  expect(received[0]).not.toMatch(/^bcc:/im);
  expect(received[0]).toContain(inert);
});

it("fails for the queue to try again, noting no more than the code", async () => {
  await receive(Object.assign(new Error("anna@nordbygg.example is unknown"), { responseCode: 451 }));
  const id = await queue("Hej");
  expect(await refusalOf(sendMail({ mailId: id }))).toContain("EENVELOPE");
  expect(await rowOf(id)).toMatchObject({ sentAt: null, failedReason: "EENVELOPE" });
});
