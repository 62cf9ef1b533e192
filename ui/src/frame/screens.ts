import {
  BookOpen,
  BuildingComplex,
  ClipboardList,
  FileChartColumn,
  Columns3,
  FileInput,
  FileText,
  Flag,
  Info,
  Package,
  RotateCcwClock,
  School,
  Settings as SettingsIcon,
} from "@lucide/svelte";
import type { Component } from "svelte";

import type { Noun } from "../api/generated";
import Activities from "../features/activities/Activities.svelte";
import ActivityPage from "../features/activities/ActivityPage.svelte";
import AgreementPage from "../features/agreements/Agreement.svelte";
import AnnexPage from "../features/annexes/Annex.svelte";
import Compare from "../features/compare/Compare.svelte";
import DocumentPage from "../features/documents/DocumentPage.svelte";
import Documents from "../features/documents/Documents.svelte";
import About from "../features/help/About.svelte";
import Help from "../features/help/Help.svelte";
import Intake from "../features/intake/Intake.svelte";
import History from "../features/history/History.svelte";
import SchoolPage from "../features/schools/SchoolPage.svelte";
import Settings from "../features/settings/Settings.svelte";
import LeafletPage from "../features/leaflets/Leaflet.svelte";
import Product from "../features/products/Product.svelte";
import Products from "../features/products/Products.svelte";
import Reports from "../features/reports/Reports.svelte";
import Signals from "../features/signals/Signals.svelte";
import Vendor from "../features/vendors/Vendor.svelte";
import Vendors from "../features/vendors/Vendors.svelte";

/** A screen of the navigation. */
export interface Screen {
  /** Where it is, and its words: `screen-<path>`. */
  path: string;
  icon: Component<{ size?: number | string }>;
  /** What it shows; a list of its noun unless given. */
  component?: Component;
  noun?: Noun;
}

/** The screens in the order of the navigation, in groups. */
export const SCREENS: Screen[][] = [
  [{ path: "signals", icon: Flag, component: Signals }],
  [
    { path: "party", icon: BuildingComplex, component: Vendors, noun: "party" },
    { path: "product", icon: Package, component: Products, noun: "product" },
    { path: "document", icon: FileText, component: Documents, noun: "document" },
    { path: "intake", icon: FileInput, component: Intake },
    { path: "compare", icon: Columns3, component: Compare },
  ],
  [
    { path: "activity", icon: ClipboardList, noun: "activity", component: Activities },
    { path: "reports", icon: FileChartColumn, component: Reports },
  ],
  [{ path: "school", icon: School, noun: "school" }],
  [
    { path: "history", icon: RotateCcwClock, component: History },
    { path: "settings", icon: SettingsIcon, component: Settings },
    { path: "help", icon: BookOpen, component: Help },
    { path: "about", icon: Info, component: About },
  ],
];

/** Pages of one record that are more than its fields. */
export const PAGES: Partial<Record<Noun, Component<{ id: string }>>> = {
  party: Vendor,
  product: Product,
  agreement: AgreementPage,
  leaflet: LeafletPage,
  security_annex: AnnexPage,
  activity: ActivityPage,
  document: DocumentPage,
  school: SchoolPage,
};
