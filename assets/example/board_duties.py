"""The board's own records in the example: DPIAs, processing activities, incidents, requests, advice, decisions and tasks."""

from board_steps import ALL, COLLEGE, CVB, FG, IBP, KIEZEL, MAAN, add

MEASURES = "Toegang op rol met tweestapsverificatie voor medewerkers, versleutelde verbindingen, jaarlijkse controle van rechten, geheimhouding."


def dpias():
    """Assessments: one in order, one too old, one pre-check; Toetsnaald has none."""
    add("dpia", "dpia.rekenweide", title="DPIA Rekenweide", product="@product.rekenweide", precheck_on="2026-04-22", needed=True,
        precheck_reason="Adaptief leermiddel voor jonge leerlingen: evaluatie van prestaties en kwetsbare personen.", criteria=["k1", "k7"], dated_on="2026-05-20",
        made_by=IBP, outcome="Risico's aanvaardbaar", measures="Optionele uitwisseling met het LAS blijft uit; dashboard alleen voor de eigen groep.",
        residual_high=False, fg_advice="Positief advies, 26 mei 2026")
    add("dpia", "dpia.dossiervlier", title="DPIA Dossiervlier", product="@product.dossiervlier", precheck_on="2023-04-03", needed=True,
        precheck_reason="Leerlingadministratie met gezondheidsgegevens en BSN.", criteria=["k3", "k4", "k5", "k7"], ap_list=["ap7"], dated_on="2023-06-12", made_by=IBP,
        outcome="Aanvaardbaar na maatregelen", measures="Zorgmodule alleen voor intern begeleiders; jaarlijkse controle van logbestanden.", residual_high=False,
        fg_advice="Positief advies met voorwaarden, 19 juni 2023")
    add("dpia", "dpia.schrijftij", title="Pre-check Schrijftij", product="@product.schrijftij", precheck_on="2026-09-11", needed=True,
        precheck_reason="Nieuwe technologie (taalmodel) en kwetsbare personen.", criteria=["k7", "k8"], dated_on="2026-09-17", made_by=IBP,
        outcome="Aanvaardbaar voor een proef", measures="Geen namen naar het taalmodel; docent beslist; geen cijfers.", residual_high=False,
        fg_advice="Positief advies voor de proef, 18 september 2026")
    add("dpia", "dpia.sleutelrij", title="Pre-check Sleutelrij Toegang", product="@product.sleutelrij", precheck_on="2025-01-14", needed=False,
        precheck_reason="Alleen doorgeven van kenmerken om in te loggen; geen volgen of beoordelen van leerlingen.", criteria=["k7"])


def kept(*terms):
    """Erasure terms: subject, months, words."""
    return [{"subject": s, "months": m, "term": t} for s, m, t in terms]


def goes_to(*recipients):
    """Recipients: a party of the register, or a description."""
    return [{"party": r, "description": None} if r.startswith("@") else {"party": None, "description": r} for r in recipients]


def data(**categories):
    """Categories of data with a note."""
    return [{"category": c, "note": n} for c, n in categories.items()]


def activities():
    """The record of art. 30: eight activities, of which two have a gap."""
    add("activity", "activity.administratie", name="Leerlingadministratie", description="Inschrijven, volgen van aanwezigheid en uitschrijven van leerlingen.",
        purposes=["organisatie van het onderwijs", "voldoen aan de leerplicht- en bekostigingswetgeving"], grounds=["g6c", "g6e"],
        ground_reason="Wettelijke plicht (leerplicht, bekostiging, gebruik van het persoonsgebonden nummer) en taak van algemeen belang.",
        data_subjects=["ds1", "ds2", "ds3"], categories=data(dc01="naam, adres, geboortedatum", dc02=None, dc03=None, dc04=None, dc08=None, dc13="verplichte uitwisseling met DUO", dc14=None),
        recipients=goes_to("@party.vlierhof", "@party.sleutelrij", "DUO", "gemeente (leerplicht)"), transfers="none", measures=MEASURES,
        retention=kept(("leerlingdossier", 24, "2 jaar na uitschrijving"), ("verzuim en in- en uitschrijving", 60, "5 jaar na uitschrijving")),
        origin="ouders, vorige school, DUO", automated_decisions=False, owner="hoofd administratie", reviewed_on="2026-02-10", dpia="@dpia.dossiervlier",
        products=["@product.dossiervlier", "@product.roosterwiel"], schools=ALL)
    add("activity", "activity.leermiddelen", name="Leermiddelen en oefenen", description="Leerlingen werken met digitale leermiddelen; leerkrachten volgen het werk.",
        purposes=["geven van onderwijs op maat", "bestellen en leveren van leermiddelen"], grounds=["g6e"], ground_reason="Taak van algemeen belang: het geven van onderwijs.",
        data_subjects=["ds1", "ds2", "ds4"], categories=data(dc01="naam, e-mailadres van de leerkracht", dc07="resultaten per leermiddel", dc11=None, dc14=None, dx15="inloggen en gebruik", dx18="gemaakt werk"),
        recipients=goes_to("@party.pennenvlieg", "@party.letterwiek", "@party.inktkwal", "@party.leerkaai", "@party.sleutelrij"), transfers="some", measures=MEASURES,
        retention=kept(("resultaten in leermiddelen", 12, "tot 12 maanden na het einde van de licentie"), ("logbestanden", 6, "6 maanden")), origin="leerling, leerlingadministratie",
        automated_decisions=False, owner="directeur basisschool", reviewed_on="2026-06-24", dpia="@dpia.rekenweide",
        products=["@product.rekenweide", "@product.taalwiek", "@product.schrijftij", "@product.leerkaai"], schools=ALL)
    add("activity", "activity.toetsing", name="Toetsing en volgen van de ontwikkeling", description="Afnemen van toetsen en vergelijken met de landelijke norm.",
        purposes=["vaststellen van de voortgang", "verantwoording van de kwaliteit van het onderwijs"], grounds=["g6c", "g6e"],
        ground_reason="De school moet de ontwikkeling van leerlingen volgen.", data_subjects=["ds1", "ds4"],
        categories=data(dc01="naam", dc02=None, dc07="toetsscores, begeleiding", dc11=None), recipients=goes_to("@party.kompasrood", "Inspectie van het Onderwijs"), transfers="none",
        measures=MEASURES, retention=kept(("toetsresultaten", 24, "2 jaar na uitschrijving")), origin="leerling", automated_decisions=False, owner="intern begeleider",
        reviewed_on="2026-03-05", products=["@product.toetsnaald"], schools=[KIEZEL, MAAN])
    add("activity", "activity.ouders", name="Communicatie met ouders", description="Berichten, foto's, absentiemeldingen en gesprekken plannen.",
        purposes=["ouders informeren", "afwezigheid melden"], data_subjects=["ds1", "ds3", "ds4"],
        categories=data(dc01="naam", dc04="contactgegevens", dc05="reden van ziekmelding, als de ouder die invult", dc10="foto's uit de klas", dx22="berichten"),
        recipients=goes_to("@party.kletsdraad"), transfers="unknown", measures=MEASURES, retention=kept(("berichten en foto's", 12, "12 maanden na het schooljaar")),
        owner="directeur basisschool", reviewed_on="2025-12-09", products=["@product.ouderdraad"], schools=[KIEZEL, MAAN],
        note="Grondslag nog vast te stellen; foto's vragen toestemming.")
    add("activity", "activity.personeel", name="Personeel en salaris", description="Aanstelling, salaris, verlof en verzuim van medewerkers.",
        purposes=["uitvoeren van de arbeidsovereenkomst", "afdragen van belasting en premies"], grounds=["g6b", "g6c"], ground_reason="Arbeidsovereenkomst en fiscale wetgeving.",
        data_subjects=["ds4", "ds5"], categories=data(dc01="naam, adres, geboortedatum", dc09="salaris, rekeningnummer", dc13="burgerservicenummer voor de loonheffing"),
        recipients=goes_to("@party.salariskade", "Belastingdienst", "pensioenfonds"), transfers="some", measures=MEASURES,
        retention=kept(("personeelsdossier", 24, "2 jaar na uitdiensttreding"), ("loonadministratie", 84, "7 jaar")), origin="medewerker", automated_decisions=False,
        owner="hoofd personeelszaken", reviewed_on="2026-01-20", products=["@product.loonsloep"], schools=ALL)
    add("activity", "activity.zorg", name="Zorg en begeleiding", description="Ontwikkelingsperspectief, zorgplan en overleg met de jeugdarts.",
        purposes=["passende begeleiding van leerlingen", "afstemming met de jeugdgezondheidszorg"], grounds=["g6e", "g9g"],
        ground_reason="Begeleiding is een taak van algemeen belang; gezondheidsgegevens voor zover de begeleiding dat vraagt (uitzondering in de UAVG).",
        data_subjects=["ds1", "ds2", "ds3"], categories=data(dc01="naam", dc04=None, dc05="gezondheidsgegevens die nodig zijn voor de begeleiding", dc07="handelingsplan", dc11=None),
        recipients=goes_to("@party.vlierhof", "@party.jeugdarts", "samenwerkingsverband"), transfers="none", measures=MEASURES + " Zorgmodule alleen voor intern begeleiders.",
        retention=kept(("zorgdossier", 24, "2 jaar na uitschrijving"), ("verwijzing naar het speciaal onderwijs", 36, "3 jaar na vertrek")), origin="ouders, leerkracht, jeugdarts",
        automated_decisions=False, owner="intern begeleider", reviewed_on="2026-04-16", dpia="@dpia.dossiervlier", products=["@product.dossiervlier", "@product.jeugdarts"], schools=ALL)
    add("activity", "activity.netwerk", name="Netwerk en accounts", description="Accounts, apparaten, wifi en inloggen via het knooppunt.",
        purposes=["toegang tot leermiddelen en netwerk", "beveiliging"], grounds=["g6e"], data_subjects=["ds1", "ds2", "ds4", "ds5"], recipients=goes_to("@party.sleutelrij"),
        transfers="none", owner="ICT-coördinator", reviewed_on="2025-09-02", products=["@product.sleutelrij"], schools=ALL,
        note="Categorieën en maatregelen moeten opnieuw worden beschreven na het vertrek van de netwerkbeheerder.")
    add("activity", "activity.werving", name="Werving en selectie", description="Vacatures, sollicitaties en gesprekken.", purposes=["vervullen van vacatures"], grounds=["g6b"],
        ground_reason="Stappen voor het sluiten van een arbeidsovereenkomst.", data_subjects=["ds9"], categories=data(dc01="naam, adres, e-mailadres", dc12="opleiding en werkervaring"),
        recipients=goes_to("sollicitatiecommissie"), transfers="none", measures="Afgeschermde map voor de commissie; toegang vervalt na de procedure.",
        retention=kept(("sollicitatiegegevens", 1, "4 weken na afloop van de procedure"), ("sollicitatiegegevens met toestemming", 12, "1 jaar")), origin="sollicitant",
        automated_decisions=False, owner="hoofd personeelszaken", reviewed_on="2026-03-30", schools=ALL)


def incidents():
    """One breach with its clock running, one closed."""
    add("incident", "incident.ouderdraad", kind="breach", title="Bericht over een leerling bij verkeerde ouder bezorgd", source="school", party="@party.kletsdraad",
        discovered_at="2026-11-19T07:50:00Z", known_at="2026-11-19T08:30:00Z", persons=1, records=1, cause="Ouder aan verkeerde groep gekoppeld",
        schools=[KIEZEL], products=["@product.ouderdraad"], categories=["dc01", "dc05"], data_subjects=["ds1", "ds3"])
    add("incident", "incident.kompasrood", kind="breach", title="Toetsrapport van een groep zichtbaar voor andere school", source="vendor", party="@party.kompasrood",
        occurred_from="2026-03-02T06:00:00Z", occurred_to="2026-03-03T15:00:00Z", discovered_at="2026-03-03T14:10:00Z", vendor_aware_at="2026-03-03T14:10:00Z",
        informed_at="2026-03-04T09:00:00Z", known_at="2026-03-04T09:00:00Z", persons=24, records=24, cause="Fout bij het inrichten van een nieuwe omgeving",
        effect="Namen en scores van één groep waren een dag zichtbaar voor een andere school", encrypted=False, risk="risk", ap_decision=True,
        ap_reason="Resultaten van jonge leerlingen bij onbevoegden", ap_reported_at="2026-03-05T13:20:00Z", ap_number="VB-0000417", subjects_decision=True,
        subjects_reason="Ouders van de groep geïnformeerd, al was het risico niet hoog", subjects_informed_at="2026-03-06T10:00:00Z",
        measures="Rapport afgeschermd; leverancier controleert nieuwe omgevingen met een tweede persoon.", fg_advice="Melden; eens met de aanpak.", closed_at="2026-03-27T09:00:00Z",
        lessons="Bij een nieuwe omgeving eerst testen met verzonnen leerlingen.", schools=[KIEZEL], products=["@product.toetsnaald"], categories=["dc01", "dc07"],
        data_subjects=["ds1"], notice_items=["v1", "v2", "v3", "v4", "v6", "v8", "v10", "v11"])


def requests():
    """What teachers ask for, and a tool that turned out to be in use."""
    add("request", "request.fenboard", kind="shadow", tool="Fenboard", school=COLLEGE, requested_by="sectieleider biologie", requested_on="2026-10-05",
        purpose="Samen tekenen en aantekeningen maken in de les", account_needed=True, personal_data=True, advertising=False, inside_eea=False, agreement_offered=False,
        status="open", product="@product.fenboard")
    add("request", "request.schrijftij", kind="request", tool="Schrijftij", school=COLLEGE, requested_by="sectieleider Nederlands", requested_on="2026-06-15",
        purpose="Feedback op schrijfopdrachten in de bovenbouw", account_needed=True, personal_data=True, advertising=False, inside_eea=False, agreement_offered=True,
        status="conditional", decided_on="2026-09-22", decided_by=CVB, reason="Proef tot en met 31 december 2026, onder de voorwaarden van de toestemming.", product="@product.schrijftij")
    add("request", "request.klankbord", kind="request", tool="Klankbordquiz", school=MAAN, requested_by="leerkracht", requested_on="2026-11-10",
        purpose="Korte peilingen in de les", account_needed=False, personal_data=False, advertising=False, inside_eea=True, status="open")
    add("request", "request.knipklas", kind="request", tool="Knipklas", school=KIEZEL, requested_by="leerkracht groep 7", requested_on="2026-09-07", purpose="Filmpjes van leerlingen bewerken",
        account_needed=True, personal_data=True, advertising=True, inside_eea=False, agreement_offered=False, status="rejected", decided_on="2026-09-21", decided_by=CVB,
        reason="Reclame, accounts voor leerlingen en geen verwerkersovereenkomst.")


def decisions():
    """Advice and decision apart; one flag accepted until a date."""
    add("decision", "decision.advies", kind="advice", title="Advies proef Schrijftij", subject_noun="product", subject="@product.schrijftij", by=FG, decided_on="2026-09-18",
        reason="Positief voor een proef, mits inzage door beheerders vóór 1 december 2026 wordt gelogd.")
    add("decision", "decision.besluit", kind="decision", title="Proef Schrijftij toegestaan", subject_noun="product", subject="@product.schrijftij", by=CVB, decided_on="2026-09-22",
        reason="Advies van de FG overgenomen.", advice="@decision.advies")
    add("decision", "decision.acceptatie", kind="acceptance", title="Lagere beschikbaarheid van Schrijftij aanvaard voor de proef", subject_noun="security_annex",
        subject="@annex.schrijftij", rule="SEC-03", accepted_values='{"aspects":["b"],"declared":{"b":"L"},"required":{"b":"M"}}', by=CVB, decided_on="2026-09-22", until="2026-12-15", advice="@decision.advies",
        reason="Valt Schrijftij in de proef uit, dan schrijven leerlingen op papier verder; bij gewoon gebruik vragen we beschikbaarheid midden.")


def tasks():
    """What is to be done."""
    add("task", "task.heronmere", title="Beslissen over de nieuwe subverwerker van Dossiervlier", subject_noun="subprocessor_change", subject="@change.vlierhof",
        owner=IBP, due_on="2026-11-25")
    add("task", "task.ouderdraad", title="Verwerkersovereenkomst Ouderdraad laten tekenen", subject_noun="agreement", subject="@agreement.kletsdraad", rule="OVK-02", owner=CVB,
        due_on="2026-11-13")
    add("task", "task.dossiervlier", title="Verlenging Dossiervlier voorbereiden en bijlagen opvragen", subject_noun="agreement", subject="@agreement.vlierhof", rule="OVK-07",
        owner="hoofd administratie", due_on="2026-12-18")
    add("task", "task.rekenweide", title="Bijsluiter Rekenweide beoordelen", subject_noun="leaflet", subject="@leaflet.rekenweide", owner=IBP, due_on="2026-06-22", done_on="2026-06-22")


def the_duties():
    """All of them, each after what it refers to."""
    for part in (dpias, activities, incidents, requests, decisions, tasks):
        part()
