import archive from "./nb/archive.json";
import auth from "./nb/auth.json";
import billing from "./nb/billing.json";
import board from "./nb/board.json";
import calendar from "./nb/calendar.json";
import calendarLinks from "./nb/calendarLinks.json";
import calls from "./nb/calls.json";
import cases from "./nb/cases.json";
import categories from "./nb/categories.json";
import changes from "./nb/changes.json";
import common from "./nb/common.json";
import contacts from "./nb/contacts.json";
import conversion from "./nb/conversion.json";
import custom from "./nb/custom.json";
import customers from "./nb/customers.json";
import duplicates from "./nb/duplicates.json";
import errors from "./nb/errors.json";
import exports from "./nb/exports.json";
import failures from "./nb/failures.json";
import follows from "./nb/follows.json";
import imports from "./nb/imports.json";
import layout from "./nb/layout.json";
import mails from "./nb/mails.json";
import meetings from "./nb/meetings.json";
import members from "./nb/members.json";
import merging from "./nb/merging.json";
import movements from "./nb/movements.json";
import notes from "./nb/notes.json";
import notifications from "./nb/notifications.json";
import orders from "./nb/orders.json";
import overview from "./nb/overview.json";
import pages from "./nb/pages.json";
import pipelines from "./nb/pipelines.json";
import privacy from "./nb/privacy.json";
import products from "./nb/products.json";
import rates from "./nb/rates.json";
import recent from "./nb/recent.json";
import registries from "./nb/registries.json";
import reports from "./nb/reports.json";
import search from "./nb/search.json";
import settings from "./nb/settings.json";
import statuses from "./nb/statuses.json";
import targets from "./nb/targets.json";
import tasks from "./nb/tasks.json";
import timeline from "./nb/timeline.json";
import views from "./nb/views.json";

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
