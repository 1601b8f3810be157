import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { platformTransaction } from "@/db/transaction";
import { listKeptMails } from "@/lib/mail/list-kept-mails";
import { queueMail } from "@/lib/mail/queue-mail";
import { useDatabase } from "@/tests/support/context";
import { guest } from "@/tests/support/platform";

useDatabase();

it("lists what nothing has sent, as its recipient would read it", async () => {
  await platformTransaction((tx) =>
    queueMail(tx, { to: "a@x.example", subject: "Skickat", text: "1", locale: "sv" }),
  );
  await platformTransaction((tx) => tx.update(mails).set({ sentAt: sql`now()`, bodyText: "" }));
  await platformTransaction((tx) =>
    queueMail(tx, { to: "b@x.example", subject: "Kvar", text: "2", locale: "sv" }),
  );
  const kept = await listKeptMails(guest(), {});
  expect(kept).toMatchObject([{ recipient: "b@x.example", subject: "Kvar", text: "2" }]);
});
