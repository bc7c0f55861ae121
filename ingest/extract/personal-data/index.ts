import type { PersonalDatum, Rule } from "../../model.ts";
import { byline } from "./byline.ts";
import { contactPerson } from "./contact-person.ts";
import { contactTable } from "./contact-table.ts";
import { emailAddress } from "./email-address.ts";
import { identityCard } from "./identity-card.ts";
import { nameBesideContact } from "./name-beside-contact.ts";
import { phoneNumber } from "./phone-number.ts";

/** Every rule for contact data, each with its examples and near misses. */
export const personalDataRules: readonly Rule<PersonalDatum>[] = [
  phoneNumber,
  emailAddress,
  identityCard,
  contactPerson,
  nameBesideContact,
  contactTable,
  byline,
];
