import archive from "./sv/archive.json";
import auth from "./sv/auth.json";
import billing from "./sv/billing.json";
import board from "./sv/board.json";
import calendar from "./sv/calendar.json";
import calendarLinks from "./sv/calendarLinks.json";
import calls from "./sv/calls.json";
import cases from "./sv/cases.json";
import categories from "./sv/categories.json";
import changes from "./sv/changes.json";
import common from "./sv/common.json";
import contacts from "./sv/contacts.json";
import conversion from "./sv/conversion.json";
import custom from "./sv/custom.json";
import customers from "./sv/customers.json";
import duplicates from "./sv/duplicates.json";
import errors from "./sv/errors.json";
import exports from "./sv/exports.json";
import failures from "./sv/failures.json";
import follows from "./sv/follows.json";
import imports from "./sv/imports.json";
import layout from "./sv/layout.json";
import mails from "./sv/mails.json";
import meetings from "./sv/meetings.json";
import members from "./sv/members.json";
import merging from "./sv/merging.json";
import movements from "./sv/movements.json";
import notes from "./sv/notes.json";
import notifications from "./sv/notifications.json";
import orders from "./sv/orders.json";
import overview from "./sv/overview.json";
import pages from "./sv/pages.json";
import pipelines from "./sv/pipelines.json";
import privacy from "./sv/privacy.json";
import products from "./sv/products.json";
import rates from "./sv/rates.json";
import recent from "./sv/recent.json";
import registries from "./sv/registries.json";
import reports from "./sv/reports.json";
import search from "./sv/search.json";
import settings from "./sv/settings.json";
import statuses from "./sv/statuses.json";
import targets from "./sv/targets.json";
import tasks from "./sv/tasks.json";
import timeline from "./sv/timeline.json";
import views from "./sv/views.json";

export default {
  archive,
  auth,
  billing,
  board,
  calendar,
  calendarLinks,
  calls,
  cases,
  categories,
  changes,
  common,
  contacts,
  conversion,
  custom,
  customers,
  duplicates,
  errors,
  exports,
  failures,
  follows,
  imports,
  layout,
  mails,
  meetings,
  members,
  merging,
  movements,
  notes,
  notifications,
  orders,
  overview,
  pages,
  pipelines,
  privacy,
  products,
  rates,
  recent,
  registries,
  reports,
  search,
  settings,
  statuses,
  targets,
  tasks,
  timeline,
  views,
};
