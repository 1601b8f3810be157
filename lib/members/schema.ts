import { z } from "zod";
import { linkToken, newPassword } from "@/lib/auth/schema";
import { email, optionalUuid, requiredText, uuid } from "@/lib/core/fields";
import { roles } from "@/lib/core/permissions";

export const roleChoice = () => z.enum(roles, "choose");

export const Invitation = z.object({
  email: email(),
  role: roleChoice(),
  /** Whom of the organisation's employees without a sign-in the invited person is. */
  employeeId: optionalUuid(),
});

export const MemberRef = z.object({ membershipId: uuid() });
export const InvitationLink = z.object({ token: linkToken() });
export const NewMember = z.object({ token: linkToken(), name: requiredText(100), password: newPassword() });
