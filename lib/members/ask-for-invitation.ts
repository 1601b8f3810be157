import { and, eq, isNull } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { users } from "@/db/platform/schema/users";
import { countAttempt, takeAttempt } from "@/lib/auth/attempt-limits";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import { findInvitation } from "./find-invitation";
import { InvitationLink } from "./schema";

/** Asks whoever sent an invitation that is too old for a new one, once a quarter of an hour. */
export const askForInvitation = platformCommand(
  { name: "ask-for-invitation", access: "guest", input: InvitationLink },
  async ({ client, transaction }, { token }) => {
    await countAttempt("link", client.network);
    await transaction(async (tx) => {
      const found = await findInvitation(tx, token);
      if (!found?.isOver) throw new DomainError("rule", "link_invalid");
      if (!(await takeAttempt("askAgain", found.id))) return;
      const [asked] = await tx
        .select({ email: users.email, name: users.name, locale: users.locale, slug: organisations.slug })
        .from(users)
        .innerJoin(organisations, eq(organisations.id, found.organisationId))
        .where(and(eq(users.id, found.inviterId), isNull(users.disabledAt)));
      if (!asked) return;
      const t = translatorFor(asked.locale);
      await queueMail(tx, {
        to: asked.email,
        locale: asked.locale,
        subject: t("mails.askedSubject", { email: found.email }),
        text: t("mails.askedText", {
          name: asked.name,
          organisation: found.organisation,
          email: found.email,
          link: `${env().appUrl}/${asked.slug}/settings/members`,
        }),
      });
    });
  },
);
