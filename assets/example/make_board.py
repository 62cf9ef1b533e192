#!/usr/bin/env python3
"""Write board.json: the story of the example board as steps that the program replays. Run by hand after make_documents.py.

Dates are absolute; the board's today is 21 November 2026. board.md tells the same story in words.
"""

import json
from pathlib import Path

from board_steps import ALL, COLLEGE, CVB, FG, IBP, KIEZEL, MAAN, STEPS, Reading, add, annexes, keep, signed, under, uses

HERE = Path(__file__).resolve().parent


def the_board():
    """The board, its schools and its own contacts."""
    add("board", "board", name="Stichting Zilverbrink Onderwijs", legal_form="stichting", kvk="00009901", street="Zilverbrinkkade 901",
        postcode="3811 SA", city="Amersfoort", country="NL", email="bestuursbureau@zilverbrink.example", phone="085-0000901",
        website="https://www.zilverbrink.example", representative=CVB, fg_name="Klaverzicht Privacytoezicht B.V. (externe FG)",
        fg_email="fg@klaverzicht.example", fg_phone="085-0000555", fg_registration="FG999901", ibp_name="IBP-coördinator bestuursbureau",
        ibp_email="ibp@zilverbrink.example", security_email="beveiliging@zilverbrink.example",
        note="Voorbeeldbestuur. Alle organisaties, adressen en nummers in dit register zijn verzonnen.")
    add("school", "school.kiezelvlinder", name="Basisschool De Kiezelvlinder", brin="99ZA00", sector="po", city="Amersfoort",
        ibp_name="Leerkracht met ICT-taken", ibp_email="ict@kiezelvlinder.example", pupils=312)
    add("school", "school.maanklimmer", name="SO-school De Maanklimmer", brin="99ZB00", sector="so", city="Amersfoort", pupils=96)
    add("school", "school.zilverbrink", name="Zilverbrink College", brin="99ZC00", sector="vo", city="Amersfoort",
        ibp_name="Teamleider onderbouw", ibp_email="privacy@zilverbrinkcollege.example", pupils=1140)
    add("contact", kind="instructions", name="IBP-coördinator bestuursbureau", email="ibp@zilverbrink.example", phone="085-0000902")
    add("contact", kind="breach", name="Meldpunt datalekken bestuursbureau", email="datalek@zilverbrink.example", phone="085-0000903")


def pennenvlieg():
    """All in order: signed on model 4.0, leaflet and audit of this year."""
    r = Reading("pennenvlieg", "pennenvlieg-verwerkersovereenkomst", "2026-06-26", "agreement", [KIEZEL, MAAN])
    r.vendor("pennenvlieg", participation="cp_deelnemer", participation_checked_on="2026-09-01", art30_2_confirmed=True, own_purposes_claimed=False,
             website="https://www.pennenvlieg.example", reviewed_on="2026-06-24", deputy="ICT-coördinator",
             certificate={"number": "TB-2025-0117", "scope": "ontwikkeling en levering van digitale leermiddelen", "body": "Keurhof Certificatie"})
    r.product("rekenweide", "pennenvlieg", kind="learning_material", status="allowed", ai_class="none", processes_personal_data=True, owner="directeur basisschool",
              description="Adaptieve rekenmethode", attributes_sent=["ECK iD", "voornaam", "jaargroep", "groepsnaam", "naam", "e-mailadres", "rol"])
    r.leaflet("rekenweide", "rekenweide", "4.0_mevw", reviewed_on="2026-06-22", reviewed_by=FG, accepted_on="2026-06-24", accepted_by=CVB,
              marketing_use=False, no_transfers_stated=True, items="klas of leerjaar, studievoortgang")
    r.annex("rekenweide", "rekenweide", scheme_version="3.0", assessor_employer="Auditbureau Tweeblik B.V.", assessor_interested=False, review_due="2027-04-16")
    add("agreement", "agreement.pennenvlieg.2019", party="@party.pennenvlieg", title="Verwerkersovereenkomst 3.0 (2019)", basis="covenant",
        covenant_version="3.0", status="closed", status_since="2026-08-01", starts_on="2019-08-01", ends_on="2026-07-31",
        underlying_contract="Licentie Rekenweide 2019-2026", exit_days=30, destruction_confirmed_on="2026-08-01",
        signatures=[signed("school", CVB, "2019-06-12"), signed("vendor", "directeur", "2019-06-03")],
        note="Opgevolgd door de overeenkomst van 2026; de gegevens zijn overgegaan, oude exemplaren zijn vernietigd.")
    # The agreement comes after the one that it replaces, so it stands in a step of its own.
    fields = r.paper.agreement()
    add("agreement", "agreement.pennenvlieg", party="@party.pennenvlieg", title="Verwerkersovereenkomst Rekenweide", basis="covenant", status="signed",
        status_since="2026-06-24", starts_on="2026-08-01", ends_on="2029-07-31", underlying_contract="Licentieovereenkomst Rekenweide",
        underlying_starts_on="2026-08-01", underlying_ends_on="2029-07-31", cap_conflict=False, supersedes="@agreement.pennenvlieg.2019",
        products=["@product.rekenweide"], annexes=annexes(1, 2, 4), schools=under(KIEZEL, MAAN), log_reviewed_on="2026-09-15", audited_on="2026-04-16",
        signatures=[signed("school", CVB, "2026-06-24"), signed("vendor", "directeur", "2026-06-19")], **fields)
    add("contact", party="@party.pennenvlieg", kind="instructions", name="Klantcontact scholen", email="scholen@pennenvlieg.example")
    uses("rekenweide", [KIEZEL, MAAN], "2026-08-01", until="2029-07-31", pupils={KIEZEL: 204, MAAN: 70},
         choices=[("p10", "off", "2026-08-20"), ("p11", "on", "2026-08-20")])


def letterwiek():
    """Old papers: covenant 3.0, leaflet of 2019, no outcomes per measure, a host outside the list."""
    r = Reading("letterwiek", "letterwiek-bijsluiter-taalwiek", "2019-06-03", "leaflet", [COLLEGE])
    r.vendor("letterwiek", participation="cp_medestander", participation_checked_on="2025-03-10", reviewed_on="2025-03-10")
    r.product("taalwiek", "letterwiek", kind="learning_material", status="allowed", ai_class="none", processes_personal_data=True, owner="sectieleider Nederlands",
              attributes_sent=["uid", "givenName", "nlEduPersonHomeOrganizationId", "eduPersonAffiliation", "mail"])
    r.leaflet("taalwiek", "taalwiek", "3.0", reviewed_on="2019-06-20", reviewed_by=IBP, accepted_on="2019-06-20", accepted_by=CVB, items="klas of leerjaar, studievoortgang")
    r.annex("taalwiek", "taalwiek")
    r.agreement("letterwiek", "letterwiek", title="Verwerkersovereenkomst Taalwiek", status="signed", status_since="2019-06-21", starts_on="2019-08-01",
                ends_on="2027-07-31", underlying_contract="Licentie Taalwiek", underlying_starts_on="2024-08-01", underlying_ends_on="2027-07-31",
                products=["@product.taalwiek"], annexes=annexes(1, 2, initialled=False),
                signatures=[signed("school", CVB, "2019-06-21"), signed("vendor", "uitgever", "2019-06-14")])
    uses("taalwiek", [COLLEGE], "2019-08-01", until="2027-07-31", pupils={COLLEGE: 610})


def kompasrood():
    """Received and never signed; weak ROSA outcomes; the assessor works for the maker."""
    r = Reading("kompasrood", "kompasrood-verwerkersovereenkomst", "2026-09-28", "agreement", [KIEZEL, MAAN])
    r.vendor("kompasrood", participation="cp_deelnemer", participation_checked_on="2026-02-11", reviewed_on="2026-02-11")
    r.product("toetsnaald", "kompasrood", kind="test", status="conditional", ai_class="none", processes_personal_data=True, owner="intern begeleider")
    r.leaflet("toetsnaald", "toetsnaald", "4.0_mevw", reviewed_on="2026-10-06", reviewed_by=FG, items="klas of leerjaar, studievoortgang, begeleiding")
    r.annex("toetsnaald", "toetsnaald", assessor_employer="Bitsmidse", assessor_interested=True)
    r.agreement("kompasrood", "kompasrood", title="Verwerkersovereenkomst Toetsnaald (concept)", status="received", status_since="2026-09-28",
                underlying_contract="Abonnement Toetsnaald", underlying_starts_on="2025-08-01", underlying_ends_on="2027-07-31",
                products=["@product.toetsnaald"], annexes=annexes(1, 2, initialled=False))
    uses("toetsnaald", [KIEZEL, MAAN], "2025-08-01", until="2027-07-31", pupils={KIEZEL: 312, MAAN: 96},
         choices=[("p10", "on", "2025-09-08"), ("p13", "not_chosen", None)])
    add("letter", "letter.kompasrood", party="@party.kompasrood", template="improvement_plan", subject_line="Verbeterplan beveiliging Toetsnaald",
        body="In de beveiligingsbijlage van 1 september 2025 staan vijf maatregelen op \"Niet voldaan\", waaronder Herstel en Logische toegang. "
             "Wij ontvangen graag vóór 15 november 2026 een plan met per maatregel een datum.",
        subject_noun="security_annex", subject="@annex.toetsnaald", drafted_on="2026-10-08", sent_on="2026-10-09")


def vlierhof():
    """Pupil administration: special data, an agreement that ends soon, too low a classification, a change waiting for an answer."""
    r = Reading("vlierhof.2025", "vlierhof-bijsluiter-dossiervlier", "2025-09-10", "leaflet", ALL)
    r.vendor("vlierhof", participation="cp_deelnemer", participation_checked_on="2026-05-18", art30_2_confirmed=True, reviewed_on="2026-05-18", deputy="applicatiebeheerder",
             kvk="00009779", mail_security=["spf", "dkim"])
    r.product("dossiervlier", "vlierhof", name="Dossiervlier", kind="pupil_administration", status="allowed", ai_class="none", processes_personal_data=True, owner="hoofd administratie")
    r.leaflet("dossiervlier.2025", "dossiervlier", "4.0_mevw", reviewed_on="2025-09-30", reviewed_by=FG, accepted_on="2025-10-07", accepted_by=CVB,
              no_transfers_stated=True, items="klas of leerjaar, studievoortgang, begeleiding, handelingsplan, aanwezigheid")
    a = Reading("vlierhof.annex", "vlierhof-beveiligingsbijlage", "2025-10-08", "security_annex", ALL)
    a.annex("dossiervlier", "dossiervlier", scheme_version="3.0", assessor_employer="Deurknop Software B.V.", assessor_interested=False)
    a.add("contact", None, {"party": "@party.vlierhof", "kind": "security", "email": "security@vlierhof.example"})
    a.add("certificate", "certificate.vlierhof", {"party": "@party.vlierhof"} | a.paper.certificates()[0]
          | {"number": "KH-27-0093", "scope": "Dossiervlier en bijbehorende diensten", "body": "Keurhof Certificatie"}, "certificate")
    a.about("party.vlierhof", "mail_security", "breach.notice")
    s = Reading("vlierhof.sla", "vlierhof-dienstverlening", "2024-01-22", "sla", ALL, origin="klantportaal van de leverancier")
    s.service_levels("vlierhof", "dossiervlier")
    add("agreement", "agreement.vlierhof", party="@party.vlierhof", title="Verwerkersovereenkomst Dossiervlier", basis="covenant", covenant_version="4.0",
        status="signed", status_since="2024-01-18", starts_on="2024-02-01", ends_on="2027-01-31", underlying_contract="Licentie Dossiervlier",
        underlying_starts_on="2024-02-01", underlying_ends_on="2027-01-31", breach_hours=24, exit_days=60, objection_weeks=6,
        cap_conflict=False, products=["@product.dossiervlier"], annexes=annexes(1, 2, 4), schools=under(*ALL),
        signatures=[signed("school", CVB, "2024-01-18"), signed("vendor", "algemeen directeur", "2024-01-15")])
    n = Reading("vlierhof.2026", "vlierhof-bijsluiter-dossiervlier-2026", "2026-10-15", "leaflet", ALL)
    n.leaflet("dossiervlier.2026", "dossiervlier", "4.0_mevw", supersedes="@leaflet.dossiervlier.2025", items="klas of leerjaar, studievoortgang, begeleiding, handelingsplan, aanwezigheid")
    add("subprocessor_change", "change.vlierhof", party="@party.vlierhof", product="@product.dossiervlier", subprocessor="@party.heronmere",
        description="Heronmere Analytics Ltd (Leeds) berekent Verzuimsignaal", announced_on="2026-10-15", deadline_on="2026-11-26", decision="open")
    add("transfer", "transfer.vlierhof", party="@party.vlierhof", product="@product.dossiervlier", recipient="@party.heronmere", country="GB",
        mechanism="tm_45", scope_confirmed=True, note="Aangekondigd in bijsluiter 6.0; nog geen toestemming gegeven.")
    uses("dossiervlier", ALL, "2024-02-01", until="2027-01-31", pupils={KIEZEL: 312, MAAN: 96, COLLEGE: 1140},
         choices=[("p22", "off", "2024-02-05"), ("p11", "on", "2024-02-05")])


def kletsdraad():
    """One signature missing, an old leaflet, a sub-processor without a country, no security annex."""
    r = Reading("kletsdraad", "kletsdraad-bijsluiter-ouderdraad", "2024-06-11", "leaflet", [KIEZEL, MAAN])
    r.vendor("kletsdraad", participation="cp_medestander", participation_checked_on="2026-04-02", reviewed_on="2025-09-04")
    r.product("ouderdraad", "kletsdraad", name="Ouderdraad", kind="communication", status="allowed", ai_class="none", processes_personal_data=True, owner="directeur basisschool")
    r.leaflet("ouderdraad", "ouderdraad", "4.0_mevw", reviewed_on="2024-06-25", reviewed_by=IBP, accepted_on="2024-06-27", accepted_by=CVB, items="klas of leerjaar, aanwezigheid")
    add("agreement", "agreement.kletsdraad", party="@party.kletsdraad", title="Verwerkersovereenkomst Ouderdraad", basis="covenant", covenant_version="4.0",
        status="awaiting_signature", status_since="2026-10-12", starts_on="2026-08-01", ends_on="2028-07-31", underlying_contract="Abonnement Ouderdraad",
        underlying_starts_on="2026-08-01", underlying_ends_on="2028-07-31", breach_hours=72, exit_days=60, objection_weeks=6,
        products=["@product.ouderdraad"], annexes=annexes(1, initialled=False), schools=under(KIEZEL),
        signatures=[signed("vendor", "directeur", "2026-10-12")], note="Ligt sinds 12 oktober bij het college van bestuur.")
    uses("ouderdraad", [KIEZEL, MAAN], "2024-08-01", until="2028-07-31", pupils={KIEZEL: 312, MAAN: 96}, choices=[("p22", "not_chosen", None)])


def brightfen():
    """A trial without agreement; data in the United States without mechanism and without permission."""
    r = Reading("brightfen", "brightfen-data-protection-terms", "2026-10-05", "policy", [COLLEGE], origin="website van de leverancier")
    r.vendor("brightfen", country="US", parent_country="US", participation="cp_geen", participation_checked_on="2026-10-06", own_purposes_claimed=True)
    r.product("fenboard", "brightfen", kind="learning_environment", status="under_review", processes_personal_data=True, owner="sectieleider biologie",
              description="Online whiteboard voor in de les")
    r.leaflet("fenboard", "fenboard", "statement", "policy")
    add("transfer", "transfer.brightfen", party="@party.brightfen", product="@product.fenboard", recipient="@party.brightfen", country="US", remote_access=True,
        note="Opslag in Ohio en ondersteuning vanuit de Verenigde Staten; de leverancier noemt geen grondslag.")
    add("agreement", "agreement.brightfen", party="@party.brightfen", title="Verwerkersovereenkomst Fenboard (gevraagd)", basis="own", status="requested",
        status_since="2026-11-02", products=["@product.fenboard"])
    uses("fenboard", [COLLEGE], "2026-09-14", kind="trial", until="2026-11-12", pupils={COLLEGE: 58})


def inktkwal():
    """A pilot with AI: agreement in review, transfer to the United States with DPF, clauses and permission."""
    r = Reading("inktkwal.leaflet", "inktkwal-bijsluiter-schrijftij", "2026-09-01", "leaflet", [COLLEGE])
    r.vendor("inktkwal", participation="cp_deelnemer", participation_checked_on="2026-09-01", reviewed_on="2026-09-18")
    r.product("schrijftij", "inktkwal", kind="ai", status="conditional", ai_class="limited", processes_personal_data=True, owner="sectieleider Nederlands",
              attributes_sent=["ECK iD", "voornaam", "rol", "schoolnaam"])
    r.leaflet("schrijftij", "schrijftij", "4.0_mevw", reviewed_on="2026-09-18", reviewed_by=FG, accepted_on="2026-09-22", accepted_by=CVB, marketing_use=False,
              items="klas of leerjaar, studievoortgang")
    a = Reading("inktkwal.annex", "inktkwal-beveiligingsbijlage", "2026-09-01", "security_annex", [COLLEGE])
    a.annex("schrijftij", "schrijftij", planned={"rv7": "2026-12-01"}, assessor_employer="Inktkwal Taaltechnologie B.V.", assessor_interested=True)
    add("agreement", "agreement.inktkwal", party="@party.inktkwal", title="Verwerkersovereenkomst Schrijftij", basis="covenant", covenant_version="4.0",
        status="in_review", status_since="2026-11-03", underlying_contract="Proef Schrijftij", underlying_starts_on="2026-10-01",
        underlying_ends_on="2026-12-31", breach_hours=36, exit_days=30, objection_weeks=6, products=["@product.schrijftij"], annexes=annexes(1, 2, initialled=False))
    keep("zilverbrink-toestemming-doorgifte.docx", "toestemming", "2026-09-22", ["@party.inktkwal", "@product.schrijftij"], source="eigen brief")
    add("transfer", "transfer.inktkwal", party="@party.inktkwal", product="@product.schrijftij", recipient="@party.quillharbor", country="US", mechanism="tm_45dpf",
        scope_confirmed=True, dpf_status="active", dpf_checked_on="2026-09-15", scc_module="m3", scc_2021=True, scc_annexes_complete=True, dtia_on="2026-09-16",
        dtia_by=IBP, dtia_outcome="acceptable_with_measures", dtia_review_on="2027-09-16", permission_on="2026-09-22", permission_document="@document.toestemming",
        measures=["sm3", "sm5"])
    uses("schrijftij", [COLLEGE], "2026-10-01", kind="pilot", until="2026-12-31", pupils={COLLEGE: 84}, choices=[("p13", "off", "2026-09-28")])


def sleutelrij():
    """The hub: an agreement of its own, high availability, audited."""
    r = Reading("sleutelrij", "sleutelrij-aansluitovereenkomst", "2026-01-20", "agreement", ALL)
    r.vendor("sleutelrij", participation="cp_deelnemer", participation_checked_on="2026-05-18", art30_2_confirmed=True, reviewed_on="2026-05-18", deputy="ICT-coördinator",
             certificate={"number": "KH-24-0311", "scope": "knooppunt en beheerportaal", "body": "Keurhof Certificatie"})
    r.product("sleutelrij", "sleutelrij", kind="hub", status="allowed", ai_class="none", processes_personal_data=True, owner="ICT-coördinator")
    r.leaflet("sleutelrij", "sleutelrij", "4.0_mevw", reviewed_on="2026-02-03", reviewed_by=IBP, accepted_on="2026-02-05", accepted_by=CVB, marketing_use=False,
              no_transfers_stated=True, items="klas of leerjaar")
    r.annex("sleutelrij", "sleutelrij", scheme_version="3.0", assessor_employer="Auditbureau Tweeblik B.V.", assessor_interested=False, review_due="2026-11-30")
    r.agreement("sleutelrij", "sleutelrij", title="Aansluit- en verwerkersovereenkomst", status="signed", status_since="2024-12-02", starts_on="2025-01-01",
                ends_on="2028-12-31", underlying_contract="Aansluiting knooppunt", underlying_starts_on="2025-01-01", underlying_ends_on="2028-12-31",
                cap_conflict=False, products=["@product.sleutelrij"], annexes=annexes(1, 2, 4), schools=under(*ALL), audited_on="2025-11-20",
                signatures=[signed("school", CVB, "2024-12-02"), signed("vendor", "bestuurder", "2024-11-25")])
    r.service_levels("sleutelrij", "sleutelrij", chain=[{"name": "Sleutelrij Toegang", "percent": 99.9}, {"name": "Dossiervlier", "percent": 99.7}])
    add("contact", party="@party.sleutelrij", kind="instructions", name="Relatiebeheer", email="relatiebeheer@sleutelrij.example")
    uses("sleutelrij", ALL, "2025-01-01", until="2028-12-31", pupils={KIEZEL: 312, MAAN: 96, COLLEGE: 1140})


def leerkaai():
    """The distributor: an agreement by the terms of delivery only, no leaflet, a withdrawn certificate."""
    r = Reading("leerkaai", "leerkaai-privacyverklaring", "2026-09-03", "policy", [KIEZEL, COLLEGE], origin="website van de leverancier")
    r.vendor("leerkaai", participation="cp_deelnemer", participation_checked_on="2025-06-30", own_purposes_claimed=False, reviewed_on="2025-06-30")
    r.add("product", "product.leerkaai", {"party": "@party.leerkaai", "name": "Alle diensten van Leerkaai", "all_services": True, "status": "allowed",
          "processes_personal_data": True, "urls": ["https://www.leerkaai.example"]} | r.paper.product() | {"kind": "other", "owner": "hoofd administratie"}, "third_party_content")
    r.leaflet("leerkaai", "leerkaai", "statement", "policy", items="klas of leerjaar", marketing_use=False)
    r.agreement("leerkaai", "leerkaai", title="Verwerkersovereenkomst in de leveringsvoorwaarden", status="by_terms", status_since="2025-07-01", starts_on="2025-07-01",
                underlying_contract="Leveringsvoorwaarden Leerkaai", underlying_starts_on="2025-07-01", url_only=True, products=["@product.leerkaai"])
    uses("leerkaai", [KIEZEL, COLLEGE], "2020-08-01", pupils={KIEZEL: 312, COLLEGE: 1140})


def roosterwiel():
    """Covenant 2.0, expired last summer and still in use; no leaflet."""
    r = Reading("roosterwiel", "roosterwiel-bewerkersovereenkomst", "2017-04-19", "agreement", [COLLEGE], origin="archief")
    r.vendor("roosterwiel", participation="cp_onbekend")
    r.product("roosterwiel", "roosterwiel", kind="other", status="allowed", ai_class="none", processes_personal_data=True, owner="roostermaker")
    r.agreement("roosterwiel", "roosterwiel", title="Bewerkersovereenkomst Roosterwiel", status="expired", status_since="2026-08-01", starts_on="2017-08-01",
                ends_on="2026-07-31", underlying_contract="Licentie Roosterwiel", underlying_starts_on="2017-08-01", underlying_ends_on="2026-07-31",
                products=["@product.roosterwiel"], signatures=[signed("school", CVB, "2017-04-12"), signed("vendor", "algemeen directeur", "2017-04-12")])
    uses("roosterwiel", [COLLEGE], "2017-08-01", pupils={COLLEGE: 1140})


def jeugdarts():
    """A controller of its own: no processor agreement is needed."""
    add("party", "party.jeugdarts", name="Jeugdarts Eemduin", legal_name="Gemeenschappelijke Regeling Jeugdarts Eemduin", city="Amersfoort", country="NL",
        roles=["rol_vv"], owner="intern begeleider", reviewed_on="2026-03-12", participation="cp_geen", participation_checked_on="2026-03-12")
    add("contact", party="@party.jeugdarts", kind="dpo", email="fg@jeugdarts-eemduin.example")
    add("product", "product.jeugdarts", party="@party.jeugdarts", name="Schoolonderzoek door de jeugdarts", kind="care", status="allowed", all_services=False,
        processes_personal_data=True, ai_class="none", owner="intern begeleider", sectors=["po", "so"])
    add("agreement", "agreement.jeugdarts", party="@party.jeugdarts", title="Geen verwerkersovereenkomst nodig", basis="own", status="not_needed",
        status_since="2026-03-12", products=["@product.jeugdarts"],
        note="De jeugdarts bepaalt zelf doel en middelen van het onderzoek en is verwerkingsverantwoordelijke. De school levert alleen namen en geboortedata aan.")
    uses("jeugdarts", [KIEZEL, MAAN], "2021-08-01", pupils={KIEZEL: 312, MAAN: 96})


def kladderzolder():
    """A free app without agreement and leaflet; partners without a name."""
    r = Reading("kladderzolder", "kladderzolder-privacyverklaring", "2026-10-20", "policy", [KIEZEL], origin="website van de leverancier")
    r.vendor("kladderzolder", participation="cp_geen", participation_checked_on="2026-10-20", own_purposes_claimed=True, country=None)
    r.product("woordspetter", "kladderzolder", kind="learning_material", status="under_review", processes_personal_data=True, owner="leerkracht groep 5")
    r.leaflet("woordspetter", "woordspetter", "statement", "policy", marketing_use=True,
              note="De verklaring noemt partners voor opslag, meten en mail, zonder naam of land.")
    uses("woordspetter", [KIEZEL], "2026-08-31", kind="free", pupils={KIEZEL: 27})


def salariskade():
    """Own terms with gaps, signed by somebody without authority; a sub-processor in the United Kingdom with permission; an undated leaflet."""
    r = Reading("salariskade", "salariskade-verwerkersovereenkomst", "2024-03-05", "agreement", ALL)
    r.vendor("salariskade", participation="cp_geen", participation_checked_on="2024-03-05", reviewed_on="2024-09-17", owner="hoofd personeelszaken")
    r.product("loonsloep", "salariskade", kind="personnel", status="allowed", ai_class="none", processes_personal_data=True, owner="hoofd personeelszaken")
    found = {"a": True, "b": True, "c": True, "d": True, "e": False, "f": False, "g": True, "h": False, "subject": True, "written": True}
    wanting = {"e": "niets over verzoeken van betrokkenen", "f": "alleen melden van datalekken; niets over DPIA", "h": "geen recht op controle of audit"}
    r.agreement("salariskade", "salariskade", title="Verwerkersvoorwaarden Loonsloep", basis="own", status="signed", status_since="2024-03-04", starts_on="2024-04-01",
                underlying_contract="Dienstverlening Loonsloep", underlying_starts_on="2024-04-01", products=["@product.loonsloep"],
                liability="Beperkt tot het bedrag dat in drie maanden is betaald", cap_conflict=True,
                signatures=[signed("school", "directeur bestuursbureau", "2024-03-04", authorised=False), signed("vendor", "hoofd klantrelaties", "2024-03-01")],
                checklist=[{"item": f"c28_{k}", "present": v, "note": wanting.get(k)} for k, v in found.items()])
    s = Reading("salariskade.list", "salariskade-subverwerkers", "2026-08-24", "subprocessor_list", ALL)
    leaflet = {"product": "@product.loonsloep", "layout": "other", "received_on": "2024-03-05", "reviewed_on": "2024-03-20", "reviewed_by": IBP,
               "accepted_on": "2024-03-20", "accepted_by": CVB, "data_subjects": ["ds4", "ds5", "ds9"],
               "categories": [{"category": c, "applies": "yes", "note": n} for c, n in
                              (("dc01", "naam, adres, geboortedatum"), ("dc09", "salaris, rekeningnummer"), ("dc13", "burgerservicenummer voor de loonheffing"))]
               + [{"category": c, "applies": "no", "note": None} for c in ("dc02", "dc04", "dc06", "dc07", "dc08", "dc10", "dc11", "dc14")],
               "retention": [{"subject": "loonadministratie", "months": 84, "starts_at": "einde van de dienst"}], "storage": s.paper.all("storage"),
               "note": "Informatieblad uit het klantportaal; draagt geen datum of versie."}
    s.add("leaflet", "leaflet.loonsloep", leaflet, "storage")
    s.subprocessors("leaflet.loonsloep")
    s.add("transfer", "transfer.salariskade", {"party": "@party.salariskade", "product": "@product.loonsloep", "recipient": "@party.larkbridge", "country": "GB",
          "mechanism": "tm_45", "scope_confirmed": True, "permission_on": "2026-09-10", "note": "Toestemming in de brief van 10 september 2026."}, "transfer")
    uses("loonsloep", ALL, "2024-04-01")


def kabelroos():
    """Ended last summer; the destruction of the data is still to be confirmed."""
    r = Reading("kabelroos", "kabelroos-verwerkersovereenkomst", "2020-07-21", "agreement", ALL)
    r.vendor("kabelroos", participation="cp_medestander", participation_checked_on="2023-05-30", reviewed_on="2025-11-27")
    r.product("netroos", "kabelroos", kind="device_management", status="retired", ai_class="none", processes_personal_data=True, owner="ICT-coördinator")
    r.leaflet("netroos", "netroos", "3.0", reviewed_on="2020-08-24", reviewed_by=IBP, accepted_on="2020-08-24", accepted_by=CVB, items="klas of leerjaar")
    r.annex("netroos", "netroos")
    r.agreement("kabelroos", "kabelroos", title="Verwerkersovereenkomst Netroos", status="ended", status_since="2026-08-01", starts_on="2020-08-01",
                ends_on="2026-07-31", underlying_contract="Dienstverlening netwerk en werkplek", underlying_starts_on="2020-08-01", underlying_ends_on="2026-07-31",
                products=["@product.netroos"], annexes=annexes(1, 2),
                signatures=[signed("school", CVB, "2020-07-20"), signed("vendor", "commercieel directeur", "2020-07-17")])
    uses("netroos", ALL, "2020-08-01", status="ended", until="2026-07-31")
    add("letter", "letter.kabelroos", party="@party.kabelroos", template="destruction", subject_line="Vernietigingsverklaring Netroos",
        body="De overeenkomst is op 31 juli 2026 geëindigd. Binnen 30 dagen daarna zouden de gegevens zijn vernietigd. Wij hebben de verklaring nog niet ontvangen.",
        subject_noun="agreement", subject="@agreement.kabelroos", drafted_on="2026-09-14", sent_on="2026-09-15")


def main():
    from board_duties import the_duties
    the_board()
    for vendor in (sleutelrij, pennenvlieg, letterwiek, kompasrood, vlierhof, kletsdraad, brightfen, inktkwal, leerkaai, roosterwiel, jeugdarts, kladderzolder,
                   salariskade, kabelroos):
        vendor()
    the_duties()
    board = {"about": "The steps that make the example board; see README.md. Everything in it is fictitious.", "today": "2026-11-21", "steps": STEPS}
    (HERE / "board.json").write_text(json.dumps(board, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(len(STEPS), "steps")


if __name__ == "__main__":
    main()
