### compare: bijsluiters en beveiligingsbijlagen naast elkaar

compare-group-document = De stukken zelf
compare-group-purposes = Doelen
compare-group-data-subjects = Betrokkenen
compare-group-categories = Categorieën persoonsgegevens
compare-group-attributes = Attributen die het product ontvangt
compare-group-retention = Bewaartermijnen
compare-group-storage = Opslag en landen
compare-group-subprocessors = Subverwerkers
compare-group-transfers = Doorgifte buiten de EER
compare-group-marketing = Marketing en ketenpseudoniem
compare-group-security = Toets, BIV-niveaus en ROSA-dekking
compare-group-measures = Maatregelen van het ROSA-schema

compare-row-leaflet = Privacybijsluiter
compare-row-leaflet-version = Versie van de bijsluiter
compare-row-leaflet-date = Datum van de bijsluiter
compare-row-annex = Beveiligingsbijlage
compare-row-annex-version = Versie van de beveiligingsbijlage
compare-row-annex-date = Datum van de beveiligingsbijlage
compare-row-covenant = Verwerkersovereenkomst volgens
compare-row-retention = Zonder onderwerp
compare-row-places = Plaatsen van de leverancier
compare-row-countries = Alle genoemde landen, ook van subverwerkers
compare-row-count = Aantal genoemde subverwerkers
compare-row-coverage = ROSA-dekking { $aspect } (eigen berekening)

compare-silent = niet vermeld
compare-present = aanwezig
compare-no-document = geen document
compare-no-agreement = geen overeenkomst
compare-covenant = privacyconvenant { $version }
compare-purpose-integral = ja, onlosmakelijk
compare-purpose-optional = optioneel, de school kiest
compare-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
compare-no-term = geen aantal maanden vermeld
compare-no-country = land niet vermeld
compare-no-mechanism = doorgifte-instrument niet vermeld
compare-permission = schriftelijke toestemming van het bestuur
compare-permission-on = schriftelijke toestemming van het bestuur van { $date }
compare-no-permission = geen schriftelijke toestemming vastgelegd
compare-dtia-on = DTIA van { $date }
compare-planned = Hersteld uiterlijk op { $date }
compare-coverage = { $score } van 100: { $band }{ $required ->
    [none] {""}
   *[other] {" "}(vereist niveau { $required })
}

## Regels uit het domein die over één regel van één stuk gaan en nog geen signaal geven.

compare-rule-bij-04 = De nieuwere bijsluiter voegt dit toe, en het bestuur heeft die wijziging niet aanvaard.
    .source = Modelovereenkomst 4.0, art. 14 lid 3 en art. 11 lid 2
compare-rule-bij-05 = De bijsluiter zegt niet of deze categorie wordt verwerkt. Onbekend is geen nee.
    .source = Art. 30 lid 1 onder c AVG
compare-rule-bij-06 = De bijsluiter noemt overige gegevens zonder te zeggen welke.
    .source = Privacybijsluiter 3.0, categorie 12
compare-rule-ovk-19 = De leverancier zegt gegevens voor marketing te gebruiken. Het model verbiedt reclame met gegevens van leerlingen.
    .source = Modelovereenkomst 4.0, art. 5 lid 2
compare-rule-sub-02 = De tekst noemt een partij die niet in de lijst van subverwerkers staat.
    .source = Modelovereenkomst 4.0, art. 11 lid 1
compare-rule-sub-03 = Van deze subverwerker is geen vestiging vermeld.
    .source = Modelovereenkomst 4.0, art. 11 lid 1
compare-rule-sec-04 = Aan deze maatregel is niet voldaan, en er is geen hersteldatum of die is voorbij.
    .source = Beveiligingsbijlage (bijlage 2)
compare-rule-sec-05 = Er is een alternatieve maatregel zonder toelichting.
    .source = Beveiligingsbijlage (bijlage 2), vastgelegde waarden
compare-rule-sec-07 = De gegevens vragen niveau hoog, en alleen de leverancier zelf heeft getoetst.
    .source = Eigen voorstel van Waarborg (vereist niveau)
compare-rule-sec-08 = De toets heeft geen datum of is ouder dan 24 maanden.
    .source = Modelovereenkomst 4.0, art. 7 lid 5
compare-rule-sec-09 = De beoordelaar heeft belang bij de uitkomst: hij werkt bij de leverancier of bij een subverwerker die het product maakt.
    .source = Beveiligingsbijlage (bijlage 2)
compare-rule-sec-12 = De leverancier zegt aan ROSA te voldoen, maar geeft geen uitkomsten.
    .source = Modelovereenkomst 4.0, art. 7 lid 3
compare-rule-sec-20 = Er is een BIV-classificatie, maar dit aspect ontbreekt.
    .source = Certificeringsschema ROSA, BIV-classificatie
compare-rule-doo-03 = De doorgifte steunt op een adequaatheidsbesluit, maar niemand heeft bevestigd dat het deze ontvanger dekt.
    .source = Art. 45 AVG
compare-rule-doo-05 = De doorgifte vraagt een DTIA, en die ontbreekt of is ouder dan 12 maanden.
    .source = Modelovereenkomst 4.0, art. 10 lid 3
compare-rule-doo-08 = Het land van de doorgifte is onbekend.
    .source = Art. 30 lid 1 onder e AVG
