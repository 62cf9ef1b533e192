//! The board (bevoegd gezag) and its schools.

use super::check;
use super::choice::Sector;
use super::record::record;

record! {
    /// The controller whose register this is (AVG art. 30(1)(a)). A register holds exactly one.
    Board in "board" {
        /// Name as people know it.
        name: String,
        /// Legal form, such as `stichting`.
        legal_form: Option<String>,
        /// BRIN of the board's institution.
        brin: Option<String>,
        /// Number in the register of institutions and studies (RIO).
        rio: Option<String>,
        /// Number in the trade register.
        kvk: Option<String>,
        /// Street and number.
        street: Option<String>,
        /// Postal code.
        postcode: Option<String>,
        /// City.
        city: Option<String>,
        /// Country, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// General e-mail address.
        email: Option<String>,
        /// General telephone number.
        phone: Option<String>,
        /// Site of the board.
        website: Option<String>,
        /// Function that represents the board, such as `voorzitter college van bestuur`.
        representative: Option<String>,
        /// The FG: a function or a firm, not necessarily a person (art. 37-39 AVG).
        fg_name: Option<String>,
        /// E-mail address of the FG.
        fg_email: Option<String>,
        /// Telephone number of the FG.
        fg_phone: Option<String>,
        /// Number under which the FG is registered with the AP.
        fg_registration: Option<String>,
        /// IBP contact.
        ibp_name: Option<String>,
        /// E-mail address of the IBP contact.
        ibp_email: Option<String>,
        /// E-mail address for security incidents.
        security_email: Option<String>,
        /// Remarks.
        note: Option<String>,
    }
    parts {}
    label(self) { self.name.clone() }
    check(self) {
        check::name("name", &self.name)?;
        check::brin("brin", self.brin.as_deref())?;
        check::kvk("kvk", self.kvk.as_deref())?;
        check::country("country", self.country.as_deref())?;
        check::email("email", self.email.as_deref())?;
        check::web("website", self.website.as_deref())?;
        check::email("fg_email", self.fg_email.as_deref())?;
        check::email("ibp_email", self.ibp_email.as_deref())?;
        check::email("security_email", self.security_email.as_deref())
    }
}

record! {
    /// A school of the board.
    School in "school" {
        /// Name.
        name: String,
        /// BRIN with the two digits of the location.
        brin: Option<String>,
        /// Kind of education.
        sector: Sector,
        /// City.
        city: Option<String>,
        /// IBP contact, a function.
        ibp_name: Option<String>,
        /// E-mail address of the IBP contact.
        ibp_email: Option<String>,
        /// Number of pupils.
        #[ts(type = "number | null")]
        pupils: Option<i64>,
        /// Remarks.
        note: Option<String>,
    }
    parts {}
    label(self) { self.name.clone() }
    check(self) {
        check::name("name", &self.name)?;
        check::brin("brin", self.brin.as_deref())?;
        check::email("ibp_email", self.ibp_email.as_deref())?;
        check::count("pupils", self.pupils)
    }
}
