"""The steps of board.json: adding a record, keeping a document, reading a document."""

from board_from_truth import Paper, slug

STEPS = []
KNOWN = set()
IBP, CVB, FG = "IBP-coördinator", "voorzitter college van bestuur", "FG (Klaverzicht Privacytoezicht)"
KIEZEL, MAAN, COLLEGE = "@school.kiezelvlinder", "@school.maanklimmer", "@school.zilverbrink"
ALL = [KIEZEL, MAAN, COLLEGE]


def add(noun, name=None, /, **fields):
    """One step that adds a record."""
    step = {"add": noun} | ({"as": name} if name else {}) | {"fields": fields}
    STEPS.append(step)
    if name:
        KNOWN.add(name)
    return step


def keep(file, name, received_on, links, kind=None, media_type=None, **rest):
    """One step that keeps a document as it is."""
    STEPS.append({"document": f"documents/{file}", "as": f"document.{name}", "links": links}
                 | {"fields": {"kind": kind, "received_on": received_on} | rest})
    KNOWN.add(f"document.{name}")


class Reading:
    """One step that reads a document: the records that a reviewer accepted from it, with the passages behind them."""

    def __init__(self, name, source, received_on, kind, use_at=(), origin="e-mail van de leverancier"):
        self.paper, self.records, self.evidence, self.links = Paper(source), [], [], []
        self.step = {"intake": self.paper.file, "as": f"document.{name}", "facts": f"sources/{source}.truth.json",
                     "fields": {"kind": kind, "received_on": received_on, "source": origin},
                     "use_at": list(use_at), "records": self.records, "links": self.links, "evidence": self.evidence}
        STEPS.append(self.step)
        KNOWN.add(f"document.{name}")
        self.received_on = received_on

    def add(self, noun, name, fields, *about):
        """A record that comes out of the document, with its evidence."""
        self.records.append({"add": noun} | ({"as": name} if name else {}) | {"fields": fields})
        if name:
            KNOWN.add(name)
            self.links.append(f"@{name}")
            self.evidence.extend({"record": f"@{name}"} | quote for quote in self.paper.quotes(*about))

    def about(self, name, *fields):
        """Links a record that stood there already, with the passages about it."""
        self.links.append(f"@{name}")
        self.evidence.extend({"record": f"@{name}"} | quote for quote in self.paper.quotes(*fields))

    def vendor(self, name, /, *papers, **more):
        """The vendor with its contacts and certificates."""
        fields = {"name": None}
        for paper in (*papers, self.paper):
            fields |= paper.party()
        certificate = more.pop("certificate", {})
        self.add("party", f"party.{name}", fields | {"country": "NL", "owner": IBP} | more, "vendor.name", "vendor.legal_name", "vendor.address",
                 "vendor.kvk", "vendor.role", "breach.notice", "breach.vendor_notifies_ap", "mail_security")
        for contact in self.paper.contacts():
            self.add("contact", None, {"party": f"@party.{name}"} | contact)
        for found in self.paper.certificates():
            self.add("certificate", f"certificate.{name}", {"party": f"@party.{name}"} | found | certificate, "certificate")

    def product(self, name, party, /, **more):
        """The product."""
        self.add("product", f"product.{name}", {"party": f"@party.{party}", "all_services": False} | self.paper.product() | more,
                 "product.name", "product.ean", "audience.sector", "login_hub", "trial", "third_party_content")

    def leaflet(self, name, product, layout, kind="leaflet", /, **more):
        """The leaflet and its sub-processors; `items` names the sub-items of category 7."""
        fields = {"product": f"@product.{product}", "layout": layout, "received_on": self.received_on} | self.paper.leaflet(kind)
        items = more.pop("items", None)
        for row in fields.get("categories", []):
            if row["category"] == "dc07" and items:
                row["items"] = items
        self.add("leaflet", f"leaflet.{name}", fields | more, "purpose", "data_subject", "category", "attribute", "retention", "storage",
                 "subprocessor.unlisted", "document.date")
        self.subprocessors(f"leaflet.{name}")

    def subprocessors(self, leaflet):
        """The parties that the document lists."""
        for row in self.paper.subprocessors():
            party = f"party.{slug(row['name'])}"
            if party not in KNOWN:
                self.add("party", party, {"name": row["name"], "city": row["place"], "country": row["country"], "roles": ["rol_sv"]})
            countries = [{"country": row["country"], "handling": "processing"}] if row["country"] else []
            self.add("subprocessing", f"{leaflet}.{slug(row['name'])}", {"leaflet": f"@{leaflet}", "party": f"@{party}", "service": row["service"],
                     "place": row["place"], "countries": countries})
            quote = next(f["quote"] for f in self.paper.facts if f["field"] == "subprocessor" and f["value"] == row)
            self.evidence.append({"record": f"@{leaflet}.{slug(row['name'])}", "field": "subprocessor", "value": row, "quote": quote})

    def annex(self, name, product, /, planned=None, **more):
        """The security annex; `planned` dates the repair of measures that are not met."""
        fields = self.paper.annex()
        for row in fields.get("measures", []):
            if planned and row["measure"] in planned:
                row["planned_on"] = planned[row["measure"]]
        self.add("security_annex", f"annex.{name}", {"product": f"@product.{product}", "received_on": self.received_on} | fields | more,
                 "rosa", "biv", "assessment", "claim.rosa")

    def agreement(self, name, party, /, **more):
        """The agreement."""
        fields = {"party": f"@party.{party}", "basis": "covenant"} | self.paper.agreement() | more
        self.add("agreement", f"agreement.{name}", fields, "covenant.version", "exit.term", "subprocessor.objection_weeks")

    def service_levels(self, party, product, **more):
        """Promises on service."""
        for number, fields in enumerate(self.paper.service_levels(), 1):
            self.add("service_level", f"level.{product}.{number}", {"party": f"@party.{party}", "product": f"@product.{product}"} | fields | more,
                     "continuity", "availability", "service_window")


def uses(product, schools, since, kind="regular", status="active", until=None, pupils=None, choices=None, note=None):
    """The use of a product at schools."""
    for school in schools:
        fields = {"product": f"@product.{product}", "school": school, "kind": kind, "status": status, "since": since, "until": until,
                  "pupils": (pupils or {}).get(school), "note": note}
        chosen = [{"purpose": p, "choice": c, "chosen_by": "schoolleider" if c != "not_chosen" else None, "chosen_on": on}
                  for p, c, on in choices or []]
        add("use", f"use.{product}.{school.split('.')[1]}", **fields, optional_processing=chosen)


def signed(side, role, on, authorised=True):
    """A signature."""
    return {"side": side, "name": None, "role": role, "signed_on": on, "authorised": authorised}


def annexes(*numbers, initialled=True):
    """Annexes of the model."""
    titles = {1: "Privacybijsluiter", 2: "Beveiligingsbijlage", 3: "Wijzigingen en aanvullingen", 4: "Scholen"}
    return [{"number": n, "title": titles[n], "initialled_school": initialled, "initialled_vendor": initialled} for n in numbers]


def under(*schools):
    """Schools under an agreement (annex 4)."""
    return [{"school": s, "contact": IBP} for s in schools]
