import archive from "./en/archive.json";
import auth from "./en/auth.json";
import billing from "./en/billing.json";
import board from "./en/board.json";
import calendar from "./en/calendar.json";
import calendarLinks from "./en/calendarLinks.json";
import calls from "./en/calls.json";
import cases from "./en/cases.json";
import categories from "./en/categories.json";
import changes from "./en/changes.json";
import common from "./en/common.json";
import contacts from "./en/contacts.json";
import conversion from "./en/conversion.json";
import custom from "./en/custom.json";
import customers from "./en/customers.json";
import duplicates from "./en/duplicates.json";
import errors from "./en/errors.json";
import exports from "./en/exports.json";
import failures from "./en/failures.json";
import follows from "./en/follows.json";
import imports from "./en/imports.json";
import layout from "./en/layout.json";
import mails from "./en/mails.json";
import meetings from "./en/meetings.json";
import members from "./en/members.json";
import merging from "./en/merging.json";
import movements from "./en/movements.json";
import notes from "./en/notes.json";
import notifications from "./en/notifications.json";
import orders from "./en/orders.json";
import overview from "./en/overview.json";
import pages from "./en/pages.json";
import pipelines from "./en/pipelines.json";
import privacy from "./en/privacy.json";
import products from "./en/products.json";
import rates from "./en/rates.json";
import recent from "./en/recent.json";
import registries from "./en/registries.json";
import reports from "./en/reports.json";
import search from "./en/search.json";
import settings from "./en/settings.json";
import statuses from "./en/statuses.json";
import targets from "./en/targets.json";
import tasks from "./en/tasks.json";
import timeline from "./en/timeline.json";
import views from "./en/views.json";

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
