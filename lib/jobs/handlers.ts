import type { TaskList } from "graphile-worker";
import { mailPasswordReset, mailSignUp, purgeExpired } from "@/lib/auth/jobs";
import { workOffRuns } from "@/lib/batches/jobs";
import { syncCalendars, syncCalendarsOf } from "@/lib/calendar-accounts/jobs";
import { remindStalledCases, remindStalledCasesOf } from "@/lib/cases/jobs";
import { scanWritten, scanWrittenOf } from "@/lib/duplicates/jobs";
import { purgeArchives, writeArchives } from "@/lib/exports/jobs";
import { tellOfFailures, tellOfFailuresOf } from "@/lib/failures/jobs";
import { workImport } from "@/lib/imports/jobs";
import { retryMails, sendMail } from "@/lib/mail/jobs";
import {
  extendMeetings,
  extendMeetingsOf,
  mailInvitationsOf,
  noteRefusedInvitation,
  remindOfMeetings,
  remindOfMeetingsOf,
} from "@/lib/meetings/jobs";
import { mailDigests, mailDigestsOf, mailNoticesOf } from "@/lib/notifications/jobs";
import { applyRetentionRules, applyRetentionRulesOf } from "@/lib/privacy/jobs";
import {
  readRegistryChanges,
  readRegistryChangesOf,
  rereadCompanies,
  rereadCompaniesOf,
} from "@/lib/registries/jobs";
import { foldCaseSums, foldCaseSumsOf } from "@/lib/reports/jobs";
import { notifyDueTasks, notifyDueTasksOf } from "@/lib/tasks/jobs";

/** What the jobs worker can do, by the name that a job is queued under. */
export const handlers: TaskList = {
  "send-mail": sendMail,
  "retry-mails": retryMails,
  "mail-password-reset": mailPasswordReset,
  "mail-sign-up": mailSignUp,
  "purge-expired": purgeExpired,
  "remind-stalled-cases": remindStalledCases,
  "remind-stalled-cases-of": remindStalledCasesOf,
  "notify-due-tasks": notifyDueTasks,
  "notify-due-tasks-of": notifyDueTasksOf,
  "read-registry-changes": readRegistryChanges,
  "read-registry-changes-of": readRegistryChangesOf,
  "reread-companies": rereadCompanies,
  "reread-companies-of": rereadCompaniesOf,
  "work-off-runs": workOffRuns,
  "apply-retention": applyRetentionRules,
  "apply-retention-of": applyRetentionRulesOf,
  "scan-written": scanWritten,
  "scan-written-of": scanWrittenOf,
  "write-archives": writeArchives,
  "purge-archives": purgeArchives,
  "work-import": workImport,
  "fold-case-sums": foldCaseSums,
  "fold-case-sums-of": foldCaseSumsOf,
  "extend-meetings": extendMeetings,
  "extend-meetings-of": extendMeetingsOf,
  "mail-invitations-of": mailInvitationsOf,
  "note-refused-invitation": noteRefusedInvitation,
  "sync-calendars": syncCalendars,
  "sync-calendars-of": syncCalendarsOf,
  "remind-of-meetings": remindOfMeetings,
  "remind-of-meetings-of": remindOfMeetingsOf,
  "mail-digests": mailDigests,
  "mail-digests-of": mailDigestsOf,
  "mail-notices-of": mailNoticesOf,
  "tell-of-failures": tellOfFailures,
  "tell-of-failures-of": tellOfFailuresOf,
};
