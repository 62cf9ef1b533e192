### Signalen: wat een regel vindt, wat eraan te doen is en waarom. De remedies staan in hoofdstuk 10 van de domeinbeschrijving.

rule-ovk-01 = { $name } is in gebruik, maar met { $vendor } is geen verwerkersovereenkomst gesloten die dit product dekt.
    .title = Gebruik zonder verwerkersovereenkomst
    .remedy = Sluit een verwerkersovereenkomst vóór (verder) gebruik of zet het product op niet toegestaan.
    .what = Deze regel zoekt producten die op minstens één school in gebruik zijn, persoonsgegevens verwerken en van een verwerker komen, terwijl geen overeenkomst met de status getekend of via voorwaarden het product dekt. Een product verwerkt persoonsgegevens tot vaststaat dat het dat niet doet. Een proeflicentie telt mee.
    .why = Wie een verwerker inschakelt, moet dat in een overeenkomst regelen. Zonder overeenkomst is niet vastgelegd wat de leverancier met de gegevens van leerlingen mag doen, hoe hij ze beveiligt en wanneer hij ze wist.
    .do = Sluit een verwerkersovereenkomst en leg de status en de handtekeningen vast, of stop het gebruik. Is de leverancier geen verwerker, pas dan zijn rol aan. Verwerkt het product geen persoonsgegevens, leg dat dan vast bij het product.
    .source = art. 28(3) AVG

rule-ovk-02 = { $late_since ->
        [none] De overeenkomst { $name } is niet compleet getekend. Er ontbreekt: { $missing }.
       *[other] De overeenkomst { $name } heeft sinds { $late_since } de status { $status }, langer dan { $days } dagen. { $missing ->
            [none] De handtekeningen zijn compleet.
           *[other] Er ontbreekt: { $missing }.
        }
    }
    .title = Overeenkomst niet getekend
    .remedy = Laat beide partijen tekenen en leg datum en ondertekenaar vast.
    .what = Deze regel zoekt overeenkomsten die langer dan de ingestelde termijn (standaard 30 dagen) ontvangen, in beoordeling of bij het bestuur zijn. Ook een ontvangen of getekende overeenkomst waarbij van een van de partijen de handtekening of de datum ontbreekt, geeft een signaal.
    .why = Een overeenkomst bindt pas als beide partijen hebben getekend. Zonder datum en ondertekenaar kan het bestuur niet aantonen dat de afspraken gelden.
    .do = Laat beide partijen tekenen. Leg per partij vast wie heeft getekend, in welke functie en wanneer, en zet de status op getekend.
    .source = Modelovereenkomst 4.0, partijen

rule-ovk-06 = De overeenkomst { $name } is geëindigd op { $ends_on }, terwijl dit nog in gebruik is: { $products }.
    .title = Overeenkomst geëindigd, product in gebruik
    .remedy = Verleng het contract of stop het gebruik en start de afsluitprocedure.
    .what = Deze regel zoekt overeenkomsten waarvan de einddatum voorbij is, terwijl een product eronder nog in gebruik is en geen andere overeenkomst het dekt. Heeft de overeenkomst zelf geen einddatum, dan telt die van de onderliggende overeenkomst.
    .why = De verwerkersovereenkomst duurt even lang als de onderliggende overeenkomst. Wie daarna doorgaat, verwerkt persoonsgegevens zonder geldige afspraken.
    .do = Verleng de overeenkomst en pas de einddatum aan, of koppel de nieuwe overeenkomst. Stopt het gebruik, beëindig het dan op elke school en vraag de gegevens terug of laat ze vernietigen.
    .source = Modelovereenkomst 4.0, art. 15

rule-ovk-07 = De overeenkomst { $name } eindigt op { $ends_on }, binnen { $days } dagen.
    .title = Overeenkomst loopt af
    .remedy = Beslis over verlenging en vraag nieuwe bijlagen op.
    .what = Deze regel zoekt gesloten overeenkomsten die binnen de ingestelde termijn (standaard 90 dagen) aflopen. Een overeenkomst die al door een nieuwe is vervangen, geeft geen signaal.
    .why = Beoordelen en tekenen kost tijd. Wie te laat begint, gebruikt het product straks zonder geldige overeenkomst.
    .do = Beslis over verlenging. Vraag de leverancier om de actuele privacybijsluiter en beveiligingsbijlage en beoordeel die vóór het tekenen.
    .source = Modelovereenkomst 4.0, art. 15

rule-bij-01 = Van { $name } is geen privacybijsluiter in het register, terwijl het product in gebruik is. { $statements ->
        [none] Ook andere verklaringen van de leverancier zijn er niet.
       *[other] Wel is vastgelegd wat de leverancier elders verklaart, maar dat is geen bijsluiter.
    }
    .title = Geen privacybijsluiter
    .remedy = Vraag de privacybijsluiter op.
    .what = Deze regel zoekt producten die in gebruik zijn en persoonsgegevens verwerken, maar geen privacybijsluiter hebben. Een privacybeleid of een lijst op een website telt niet als bijsluiter.
    .why = De bijsluiter legt vast welke gegevens voor welke doelen worden verwerkt. Bij elk product hoort een eigen bijsluiter, ook als één overeenkomst alle producten van de leverancier dekt.
    .do = Vraag de bijsluiter bij de leverancier op, bewaar het document en neem de gegevens over.
    .source = art. 28(3) AVG; Kennisnet, Aanpak IBP, verwerkersovereenkomsten

rule-bij-02 = { $dated_on ->
        [none] De privacybijsluiter { $name } heeft geen datum.
       *[other] De privacybijsluiter { $name } is ouder dan { $months } maanden: de datum is { $dated_on }.
    }
    .title = Privacybijsluiter verouderd
    .remedy = Vraag de actuele bijsluiter en vergelijk de versies.
    .what = Deze regel kijkt naar de datum van de nieuwste privacybijsluiter van een product. Na meer dan 12 maanden is het signaal laag, na meer dan 24 maanden midden en na meer dan 48 maanden hoog. Zonder datum is het midden. Van producten die nergens meer in gebruik zijn, komt geen signaal.
    .why = Producten veranderen: er komen gegevens, doelen en subverwerkers bij. Met een oude bijsluiter weet het bestuur niet wat er nu gebeurt en klopt het verwerkingsregister niet.
    .do = Vraag de actuele bijsluiter op en leg die als nieuwe versie vast. Vergelijk de twee versies en beoordeel wat er is veranderd.
    .source = Normenkader IBP (Kennisnet), norm PR.03

rule-sec-01 = Van { $name } zijn geen uitkomsten van de ROSA-maatregelen bekend, terwijl de gegevens vertrouwelijkheid op niveau { $required_v } vragen. { $annex ->
        [absent] Er is geen beveiligingsbijlage.
       *[other] De beveiligingsbijlage noemt geen uitkomsten.
    }
    .title = Geen uitkomsten van de ROSA-maatregelen
    .remedy = Vraag de ROSA-rapportage op.
    .what = Deze regel zoekt producten in gebruik waarvoor vertrouwelijkheid minstens niveau M vraagt, terwijl van geen enkele maatregel een uitkomst bekend is. Het vereiste niveau is een eigen berekening van Waarborg op grond van de soorten gegevens.
    .why = De leverancier legt zijn beveiliging vast in de beveiligingsbijlage. Een verklaring dat hij aan de eisen voldoet, zegt niet welke maatregelen er zijn.
    .do = Vraag de leverancier om de rapportage volgens het Certificeringsschema en neem de uitkomst per maatregel over.
    .source = Modelovereenkomst 4.0, art. 7(3); Edustandaard, Certificeringsschema IBP ROSA 3.0

rule-sec-02 = De ROSA-dekking (eigen berekening, van 0 tot 100) volgens beveiligingsbijlage { $name } is onvoldoende: { $scores }. Beoordeeld op niveau: { $levels }.
    .title = ROSA-dekking onvoldoende
    .remedy = Vraag een verbeterplan met datums of zoek een alternatief.
    .what = Deze regel berekent per aspect (beschikbaarheid, integriteit, vertrouwelijkheid) de ROSA-dekking en zoekt aspecten die onvoldoende zijn. Het signaal is kritiek als voor zo’n aspect niveau H vereist is. De berekening is van Waarborg zelf: er bestaat geen officiële score.
    .why = Een onvoldoende betekent dat veel maatregelen ontbreken die bij deze gegevens horen, of dat een kritieke maatregel niet is genomen.
    .do = Bekijk de stappen van de berekening. Vraag de leverancier om een verbeterplan met datums, of zoek een ander product.
    .source = eigen voorstel van Waarborg

rule-sec-03 = In beveiligingsbijlage { $name } is de classificatie lager dan de gegevens vragen. Opgegeven: { $declared }. Vereist: { $required }.
    .title = Classificatie te laag
    .remedy = Laat de classificatie herzien.
    .what = Deze regel vergelijkt het niveau dat de leverancier opgeeft voor beschikbaarheid, integriteit en vertrouwelijkheid met het niveau dat de gegevens vragen. Dat vereiste niveau is een eigen berekening van Waarborg; de FG kan ervan afwijken met een reden.
    .why = De classificatie bepaalt welke maatregelen de leverancier neemt. Is zij te laag, dan zijn de maatregelen te licht voor de gegevens.
    .do = Bespreek de classificatie met de leverancier en laat die herzien. Vindt de FG een ander niveau juist, leg dat dan met een reden vast bij het product.
    .source = eigen voorstel van Waarborg; Edustandaard, Certificeringsschema IBP ROSA 3.0

rule-sec-06 = Volgens beveiligingsbijlage { $name } is aan deze kritieke maatregelen niet voldaan: { $measures }.
    .title = Kritieke maatregel niet voldaan
    .remedy = Behandel met voorrang; overweeg gebruik op te schorten.
    .what = Deze regel zoekt maatregelen met de uitkomst niet voldaan die Waarborg kritiek noemt, bij een aspect waarvoor minstens niveau M vereist is. Welke maatregelen kritiek zijn, is een eigen keuze van Waarborg.
    .why = Zonder deze maatregelen, zoals back-up, herstel en toegangsbeveiliging, kan één storing of inbraak grote gevolgen hebben voor leerlingen.
    .do = Vraag de leverancier op korte termijn om een hersteldatum. Overweeg met de FG of het gebruik door kan gaan tot de maatregel er is.
    .source = eigen voorstel van Waarborg

rule-sub-08 = { $subprocessor ->
        [none] { $name }: hierin staat niet in welk land de gegevens worden opgeslagen.
       *[other] { $name }: niet bekend is in welk land subverwerker { $subprocessor } gegevens opslaat of verwerkt.
    }
    .title = Land van opslag of verwerking onbekend
    .remedy = Vraag opslag- en verwerkingsland.
    .what = Deze regel zoekt bijsluiters zonder land van opslag, en subverwerkers zonder land van opslag of verwerking. Een vestigingsadres telt niet: gegevens kunnen ergens anders staan.
    .why = Het verwerkingsregister moet doorgiften buiten de EER noemen. Zonder land is niet te zeggen of er een doorgifte is.
    .do = Vraag de leverancier in welk land de gegevens worden opgeslagen en verwerkt, ook bij zijn subverwerkers, en leg dat vast.
    .source = art. 30(1)(e) AVG; Lumen Group, tips bij de registerformats van Kennisnet

rule-doo-01 = { $name }: gegevens gaan naar een land buiten de EER ({ $country }{ $recipient ->
        [none] {""}
       *[other] ; ontvanger: { $recipient }
    }){ $permission_on ->
        [none] {" "}en daarvoor is geen specifieke schriftelijke toestemming van het bestuur vastgelegd.
       *[other] , maar de toestemming van het bestuur gaat pas in op { $permission_on }.
    }{ $recorded ->
        [false] {" "}De doorgifte zelf staat ook nog niet in het register.
       *[other] {""}
    }
    .title = Doorgifte zonder toestemming
    .remedy = Geef of weiger schriftelijk toestemming.
    .what = Deze regel zoekt doorgiften naar een land buiten de EER waarvoor geen toestemming van het bestuur is vastgelegd. Noemt de bijsluiter opslag of een subverwerker in zo’n land, dan telt dat mee, ook als de doorgifte zelf nog niet in het register staat. Toegang op afstand vanuit zo’n land is ook een doorgifte.
    .why = Volgens de modelovereenkomst mag de verwerker gegevens alleen buiten de EER brengen met specifieke schriftelijke toestemming.
    .do = Leg de doorgifte vast als zij nog niet in het register staat. Vraag advies aan de FG. Geef of weiger de toestemming schriftelijk en leg de datum en het document vast.
    .source = Modelovereenkomst 4.0, art. 10(1)

rule-doo-02 = { $name }: gegevens gaan naar een land buiten de EER ({ $country }{ $recipient ->
        [none] {""}
       *[other] ; ontvanger: { $recipient }
    }), maar een doorgifte-instrument is niet bekend.{ $mechanism ->
        [none] {""}
       *[other] {" "}Vastgelegd is: { $mechanism }.
    }{ $recorded ->
        [false] {" "}De doorgifte zelf staat ook nog niet in het register.
       *[other] {""}
    }
    .title = Doorgifte zonder instrument
    .remedy = Stop of leg het doorgifte-instrument vast.
    .what = Deze regel zoekt doorgiften naar een land buiten de EER waarvan het doorgifte-instrument leeg of onbekend is. Noemt de bijsluiter opslag of een subverwerker in zo’n land, dan telt dat mee, ook als de doorgifte zelf nog niet in het register staat. Ook ‘geen doorgifte’ bij zo’n land telt als onbekend.
    .why = Buiten de EER mogen persoonsgegevens alleen met een instrument uit hoofdstuk V van de AVG, zoals een adequaatheidsbesluit of standaardcontractbepalingen.
    .do = Vraag de leverancier op welk instrument de doorgifte rust en leg dat vast bij de doorgifte. Is er geen, laat de doorgifte dan stoppen.
    .source = art. 44-46 AVG

rule-reg-01 = Bij { $name } is een verplicht veld leeg: { $field } (art. 30(1), onder { $letter }, AVG).
    .title = Verplicht veld van het verwerkingsregister leeg
    .remedy = Vul het verplichte veld aan.
    .what = Deze regel zoekt verplichte velden van het verwerkingsregister die leeg zijn: de contactgegevens van het bestuur en de FG, en per verwerking de doelen, betrokkenen, categorieën gegevens, ontvangers en doorgiften. Bij doorgiften moet ook ‘geen’ uitdrukkelijk zijn ingevuld; zijn ze er wel, dan moet er ten minste één zijn vastgelegd.
    .why = Artikel 30 van de AVG schrijft voor wat in het register staat. De Autoriteit Persoonsgegevens kan het opvragen.
    .do = Vul het veld aan. Weet u het antwoord niet, vraag het dan aan de eigenaar van de verwerking.
    .source = art. 30(1) AVG

rule-reg-02 = { $name } is in gebruik, maar hoort bij geen enkele verwerking in het register.
    .title = Product zonder verwerking
    .remedy = Koppel het product aan een verwerking.
    .what = Deze regel zoekt producten die in gebruik zijn en persoonsgegevens verwerken, maar niet aan een verwerkingsactiviteit zijn gekoppeld.
    .why = Het verwerkingsregister moet alle verwerkingen noemen. Een product zonder verwerking ontbreekt in het register en in de rapportage.
    .do = Koppel het product aan de verwerking waarvoor het wordt gebruikt, of maak een nieuwe verwerking.
    .source = art. 30 AVG

## Feiten in een signaal

fact-board-contact = contactgegevens van het bestuur
fact-fg-contact = contactgegevens van de FG
fact-school-signature = handtekening van het bestuur
fact-school-date = datum van de handtekening van het bestuur
fact-vendor-signature = handtekening van de leverancier
fact-vendor-date = datum van de handtekening van de leverancier

## ROSA-dekking

band-sufficient = voldoende
band-attention = aandacht
band-insufficient = onvoldoende
band-insufficient-data = onvoldoende gegevens

score-title = ROSA-dekking (eigen berekening)
score-outcome-met = voldaan
score-outcome-alternative-explained = alternatieve maatregel met toelichting
score-outcome-alternative-bare = alternatieve maatregel zonder toelichting
score-outcome-not-met = niet voldaan
score-outcome-not-applicable = niet van toepassing
score-outcome-unknown = niet vermeld
score-step-measure = { $measure } ({ $id }): { $outcome }{ $value ->
        [none] , telt niet mee in de som
       *[other] , waarde { $value }
    }
score-step-sum = Som { $sum } gedeeld door { $stated } vermelde maatregelen, maal 100 = { $score }
score-step-level = { $whose ->
        [required] Vereist niveau { $level }
       *[declared] Geen vereist niveau bekend; opgegeven niveau { $level }
    }: voldoende vanaf { $sufficient }, aandacht vanaf { $attention }
score-step-no-level = Er is geen vereist en geen opgegeven niveau, dus geen oordeel
score-step-knock-out = Kritieke maatregel { $measure } ({ $id }) is niet voldaan: het aspect is onvoldoende
score-step-band = Oordeel: { $band }
score-step-incomplete = Van { $stated } van de { $applicable } maatregelen is een uitkomst vermeld ({ $percent } %). Nodig is { $needed } %: onvoldoende gegevens, dus geen score
score-step-nothing = Van dit aspect telt geen enkele maatregel mee: geen score

required-because = { $label }: niveau { $level }{ $test ->
        [none] {""}
       *[other] {" "}(in de toetsperiode { $test })
    }
required-none = Geen soort gegevens die een niveau vraagt
required-override = De FG stelt niveau { $level } vast: { $reason }

## Handboek

page-rules = Regels
page-rules-about = Een regel zoekt wat niet klopt of ontbreekt en geeft dan een signaal. De zwaarte die hier staat, geldt tenzij de feiten anders beslissen. Een signaal verdwijnt als de gegevens veranderen, of wordt met een reden en een einddatum geaccepteerd.
page-rule = Regel
page-title = Titel
page-severity = Zwaarte
page-version = Versie
page-what = Wat de regel controleert
page-why = Waarom dat belangrijk is
page-do = Wat te doen
page-source = Bron
