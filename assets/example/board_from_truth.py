"""What a reviewed document adds to the register: the facts of its truth file as fields of records.

The mapping is the one of intake ("Where an accepted fact goes"). Facts become parts of a leaflet, a security annex, an agreement,
a product and a party; sub-processors become parties of their own.
"""

import json
import re
from pathlib import Path

SOURCES = Path(__file__).resolve().parent / "sources"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Paper:
    """The facts of one document."""

    def __init__(self, name):
        truth = json.loads((SOURCES / f"{name}.truth.json").read_text("utf-8"))
        self.file = "documents/" + truth["document"]["name"]
        self.media_type = "application/pdf" if self.file.endswith(".pdf") else DOCX
        self.facts = truth["facts"]

    def all(self, field):
        """Every value of a field."""
        return [f["value"] for f in self.facts if f["field"] == field]

    def one(self, field):
        """The first value of a field, if any."""
        return next(iter(self.all(field)), None)

    def dated(self, field, kind):
        """The date or the version that belongs to this kind of document."""
        return next((v["value"] for v in self.all(field) if v["kind"] == kind), None)

    def quotes(self, *fields):
        """Evidence: the passages behind these fields."""
        return [{"field": f["field"], "value": f["value"], "quote": f["quote"]} for f in self.facts if f["field"] in fields]

    def party(self):
        """Fields of the vendor."""
        address = self.one("vendor.address") or {}
        notice = next((v for v in self.all("breach.notice") if v["to"] == "school"), None)
        found = {
            "name": self.one("vendor.name"), "legal_name": self.one("vendor.legal_name"), "trade_name": self.one("vendor.trade_name"),
            "kvk": self.one("vendor.kvk"), "street": address.get("street"), "postcode": address.get("postcode"), "city": address.get("city"),
            "breach_hours": notice and notice["hours"], "breach_from": notice and notice["from"],
            "breach_vendor_notifies_ap": self.one("breach.vendor_notifies_ap"), "mail_security": self.all("mail_security"),
            "roles": self.all("vendor.role"),
        }
        return filled(found)

    def product(self):
        """Fields of the product."""
        trial = next((v for v in self.all("trial") if v["kind"] == "trial"), {})
        return filled({
            "name": self.one("product.name"), "eans": self.all("product.ean"), "urls": self.all("product.url"),
            "sectors": self.all("audience.sector"), "login_hubs": self.all("login_hub"), "trial_days": trial.get("days"),
            "trial_agreement": trial.get("agreement"), "third_party_content": self.all("third_party_content"),
        })

    def leaflet(self, kind="leaflet"):
        """Fields of the leaflet, or of what a policy states instead of one."""
        categories = [{"category": v["category"], "applies": v["applies"], "note": v["note"]} for v in self.all("category")]
        chain = [c["applies"] == "yes" for c in categories if c["category"] == "dc14"]
        return filled({
            "version": self.dated("document.version", kind), "dated_on": self.dated("document.date", kind),
            "uses_ketenid": chain[0] if chain else None,
            "purposes": self.all("purpose"), "data_subjects": self.all("data_subject"), "categories": categories,
            "attributes": list(dict.fromkeys(self.all("attribute"))),
            "retention": [{"subject": v["subject"], "months": v["months"], "starts_at": v["trigger"]} for v in self.all("retention")],
            "storage": self.all("storage"), "unlisted": self.all("subprocessor.unlisted"),
        })

    def annex(self):
        """Fields of the security annex."""
        levels = {f"level_{v['aspect']}": v["level"] for v in self.all("biv")}
        test = self.one("assessment") or {}
        return filled({
            "version": self.dated("document.version", "security_annex"), "dated_on": self.dated("document.date", "security_annex"),
            "form": test.get("form"), "assessor": test.get("assessor"), "assessed_on": test.get("date"),
            "conformity_claimed": self.one("claim.rosa"), "measures": self.all("rosa"),
        } | levels)

    def agreement(self):
        """What the text of the agreement says of its terms."""
        notice = next((v for v in self.all("breach.notice") if v["to"] == "school"), {})
        term = self.one("exit.term")
        return filled({
            "covenant_version": self.one("covenant.version"), "breach_hours": notice.get("hours"),
            "exit_days": term and term["days"], "exit_term_open": term is not None and term["days"] is None or None,
            "objection_weeks": self.one("subprocessor.objection_weeks"),
        })

    def contacts(self):
        """Contacts of the vendor."""
        return [filled(v) for v in self.all("contact")]

    def certificates(self):
        """Certificates of the vendor."""
        return [filled(v) for v in self.all("certificate")]

    def service_levels(self):
        """Promises on continuity and availability."""
        window = self.one("service_window")
        for v in self.all("continuity"):
            yield filled(v)
        for v in self.all("availability"):
            yield filled({"component": v["component"], "availability": v["percent"], "service_window": window})

    def subprocessors(self):
        """Parties that the document lists, with what they do and where."""
        return self.all("subprocessor")


def filled(fields):
    """The fields that have a value."""
    return {k: v for k, v in fields.items() if v not in (None, [], "")}


def slug(name):
    """A short name for a record: `Turfstroom Hosting B.V.` becomes `turfstroom`."""
    return re.sub(r"[^a-z]", "", name.split()[0].casefold())
